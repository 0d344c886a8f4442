package io.taskbell.api.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskbell.api.testing.Parts;
import io.taskbell.api.testing.Person;
import io.taskbell.api.testing.World;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Parts.class)
class MembersIT {
    @Inject World world;

    private Person owner;
    private UUID project;

    @BeforeEach
    void aProject() {
        owner = world.person("김하늘");
        project = world.project(owner);
    }

    @Test
    void invitesByEmailHoweverItIsWritten() {
        Person invited = world.person("박서연");
        owner.sends(
                        "{\"email\":\" %s \",\"role\":\"MEMBER\"}"
                                .formatted(invited.email().toUpperCase(Locale.ROOT)))
                .post("/api/projects/{id}/members", project)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/members/" + invited.id()))
                .body("userId", equalTo(invited.id().toString()))
                .body("name", equalTo("박서연"))
                .body("role", equalTo("MEMBER"));
        invited.asks().get("/api/projects").then().body("items.role", equalTo(List.of("MEMBER")));
        owner.asks()
                .get("/api/projects/{id}/members", project)
                .then()
                .body("items.name", equalTo(List.of("김하늘", "박서연")))
                .body("items.email", equalTo(List.of(owner.email(), invited.email())));
    }

    @Test
    void doesNotInviteTwiceNorNobody() {
        Person member = world.member(project, owner, "박서연", "VIEWER");
        invite(member.email()).then().statusCode(409);
        invite("nobody@example.com")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("email")));
        invite("not an address").then().statusCode(422);
    }

    @Test
    void whoHasWithdrawnCannotBeInvited() {
        Person gone = world.person("박서연");
        world.withdraw(gone);
        invite(gone.email()).then().statusCode(422);
    }

    @Test
    void theLastOwnerStays() {
        asOwner("VIEWER", owner).then().statusCode(409);
        remove(owner).then().statusCode(409);

        Person second = world.member(project, owner, "박서연", "OWNER");
        asOwner("VIEWER", owner).then().statusCode(200).body("role", equalTo("VIEWER"));
        owner.asks()
                .delete("/api/projects/{id}/members/{user}", project, second.id())
                .then()
                .statusCode(403);
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID both = world.project(owner);
            Person second = world.member(both, owner, "박서연", "OWNER");
            List<Callable<Integer>> leave = List.of(leaving(owner, both), leaving(second, both));
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                assertThat(threads.invokeAll(leave).stream().map(Future::resultNow))
                        .containsExactlyInAnyOrder(204, 409);
            }
        }
    }

    @Test
    void whoIsNoMemberIsNotThere() {
        Person nobody = world.person("남");
        remove(nobody).then().statusCode(404);
        asOwner("OWNER", nobody).then().statusCode(404);
    }

    @Test
    void whoHasLeftSeesNothing() {
        Person member = world.member(project, owner, "박서연", "MEMBER");
        UUID task = world.task(project, owner);
        remove(member).then().statusCode(204);
        member.asks().get("/api/tasks/{id}", task).then().statusCode(404);
        member.asks().get("/api/projects/{id}", project).then().statusCode(404);
        member.asks().get("/api/projects").then().body("items", equalTo(List.of()));
    }

    @Test
    void whoBearsTasksHandsThemOverFirst() {
        Person member = world.member(project, owner, "박서연", "MEMBER");
        UUID task = world.task(project, member);
        remove(member).then().statusCode(409);
        member.asks().get("/api/tasks/{id}", task).then().statusCode(200);

        owner.sends("{\"supervisorId\":\"%s\"}".formatted(owner.id()))
                .header("If-Match", "\"1\"")
                .patch("/api/tasks/{id}", task)
                .then()
                .statusCode(200);
        remove(member).then().statusCode(204);
    }

    private Callable<Integer> leaving(Person person, UUID from) {
        return () ->
                person.asks()
                        .delete("/api/projects/{id}/members/{user}", from, person.id())
                        .statusCode();
    }

    private Response invite(String email) {
        return owner.sends("{\"email\":\"%s\",\"role\":\"MEMBER\"}".formatted(email))
                .post("/api/projects/{id}/members", project);
    }

    private Response asOwner(String role, Person member) {
        return owner.sends("{\"role\":\"%s\"}".formatted(role))
                .patch("/api/projects/{id}/members/{user}", project, member.id());
    }

    private Response remove(Person member) {
        return owner.asks().delete("/api/projects/{id}/members/{user}", project, member.id());
    }
}
