package io.taskbell.api.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskbell.api.testing.Parts;
import io.taskbell.api.testing.Person;
import io.taskbell.api.testing.World;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, over HTTP: each part in a project by each route. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class RightsIT {
    private static final List<String> PARTS =
            List.of("owner", "supervisor", "assignee", "member", "viewer", "demoted", "outsider");

    @Inject World world;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // route           owner sup. ass. memb. view. demo. outs.
        "readProject,      200, 200, 200, 200, 200, 200, 404",
        "renameProject,    200, 403, 403, 403, 403, 403, 404",
        "listMembers,      200, 200, 200, 200, 200, 200, 404",
        "inviteMember,     201, 403, 403, 403, 403, 403, 404",
        "changeRole,       200, 403, 403, 403, 403, 403, 404",
        "removeMember,     204, 403, 403, 403, 403, 403, 404",
        "listTasks,        200, 200, 200, 200, 200, 200, 404",
        "createTask,       201, 201, 201, 201, 403, 403, 404",
        "readTask,         200, 200, 200, 200, 200, 200, 404",
        "changeTitle,      200, 200, 403, 403, 403, 403, 404",
        "changeStatus,     200, 200, 200, 403, 403, 403, 404",
        "statusAndTitle,   200, 200, 403, 403, 403, 403, 404",
        "statusSameTitle,  200, 200, 200, 403, 403, 403, 404",
        "assign,           200, 200, 403, 403, 403, 403, 404",
        "changeNothing,    200, 200, 200, 403, 403, 403, 404",
        "deleteTask,       204, 204, 403, 403, 403, 403, 404",
    })
    void partByRoute(
            String route,
            int owner,
            int sup,
            int ass,
            int member,
            int viewer,
            int demoted,
            int out) {
        List<Integer> expected = List.of(owner, sup, ass, member, viewer, demoted, out);
        List<Integer> actual = PARTS.stream().map(part -> answer(route, part)).toList();
        assertThat(actual).as(PARTS.toString()).isEqualTo(expected);
    }

    /** In a project of its own, so that no part sees what another one did. */
    private int answer(String route, String part) {
        Person owner = world.person("김하늘");
        UUID project = world.project(owner);
        Person supervisor = world.member(project, owner, "박서연", "MEMBER");
        Person assignee = world.member(project, owner, "이도윤", "MEMBER");
        Person member = world.member(project, owner, "최지우", "MEMBER");
        Person viewer = world.member(project, owner, "정하준", "VIEWER");
        boolean demoted = part.equals("demoted");
        UUID task =
                world.task(
                                project,
                                supervisor,
                                "{\"title\":\"t\",\"assigneeId\":\"%s\"}"
                                        .formatted(demoted ? supervisor.id() : assignee.id()))
                        .getUUID("taskId");
        if (demoted) {
            owner.sends("{\"role\":\"VIEWER\"}")
                    .patch("/api/projects/{id}/members/{user}", project, supervisor.id())
                    .then()
                    .statusCode(200);
        }
        Person who =
                switch (part) {
                    case "owner" -> owner;
                    case "supervisor", "demoted" -> supervisor;
                    case "assignee" -> assignee;
                    case "member" -> member;
                    case "viewer" -> viewer;
                    case "outsider" -> world.person("남");
                    default -> throw new IllegalArgumentException(part);
                };
        List<Long> before = world.written();
        int status = send(route, who, project, task, member);
        if (status >= 400) {
            assertThat(world.written()).isEqualTo(before);
        }
        return status;
    }

    private int send(String route, Person who, UUID project, UUID task, Person other) {
        return switch (route) {
            case "readProject" -> who.asks().get("/api/projects/{id}", project).statusCode();
            case "renameProject" ->
                    who.sends("{\"name\":\"n\"}", 1)
                            .patch("/api/projects/{id}", project)
                            .statusCode();
            case "listMembers" ->
                    who.asks().get("/api/projects/{id}/members", project).statusCode();
            case "inviteMember" ->
                    who.sends(
                                    "{\"email\":\"%s\",\"role\":\"MEMBER\"}"
                                            .formatted(world.person("새").email()))
                            .post("/api/projects/{id}/members", project)
                            .statusCode();
            case "changeRole" ->
                    who.sends("{\"role\":\"VIEWER\"}")
                            .patch("/api/projects/{id}/members/{user}", project, other.id())
                            .statusCode();
            case "removeMember" ->
                    who.asks()
                            .delete("/api/projects/{id}/members/{user}", project, other.id())
                            .statusCode();
            case "listTasks" -> who.asks().get("/api/projects/{id}/tasks", project).statusCode();
            case "createTask" ->
                    who.sends("{\"title\":\"t\"}")
                            .post("/api/projects/{id}/tasks", project)
                            .statusCode();
            case "readTask" -> who.asks().get("/api/tasks/{id}", task).statusCode();
            case "changeTitle" -> patch(who, task, "{\"title\":\"n\"}");
            case "changeStatus" -> patch(who, task, "{\"status\":\"DONE\"}");
            case "statusAndTitle" -> patch(who, task, "{\"status\":\"DONE\",\"title\":\"n\"}");
            case "statusSameTitle" -> patch(who, task, "{\"status\":\"DONE\",\"title\":\"t\"}");
            case "assign" -> patch(who, task, "{\"assigneeId\":\"%s\"}".formatted(other.id()));
            case "changeNothing" -> patch(who, task, "{}");
            case "deleteTask" ->
                    who.asks()
                            .header("If-Match", "\"1\"")
                            .delete("/api/tasks/{id}", task)
                            .statusCode();
            default -> throw new IllegalArgumentException(route);
        };
    }

    private static int patch(Person who, UUID task, String json) {
        return who.sends(json, 1).patch("/api/tasks/{id}", task).statusCode();
    }
}
