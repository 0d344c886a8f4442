package io.taskbell.api.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskbell.api.testing.Gate;
import io.taskbell.api.testing.Parts;
import io.taskbell.api.testing.Person;
import io.taskbell.api.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database or DynamoDB away, and back. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
@Timeout(60)
class OutageIT {
    @Inject World world;

    @ConfigProperty(name = "test.gate.database")
    String database;

    @ConfigProperty(name = "test.gate.dynamodb")
    String dynamoDb;

    private Person owner;
    private UUID project;
    private UUID task;

    @BeforeEach
    void aTask() {
        owner = world.person("김하늘");
        project = world.project(owner);
        task = world.task(project, owner);
    }

    @AfterEach
    void open() {
        Gate.tell(database, "open");
        Gate.tell(dynamoDb, "open");
    }

    @Test
    void withoutTheDatabaseEverythingIsRefusedQuickly() {
        Gate.tell(database, "shut");
        for (int i = 0; i < 5; i++) {
            long begin = System.nanoTime();
            owner.asks()
                    .get("/api/tasks/{id}", task)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:taskbell:problem:unavailable"));
            owner.sends("{\"title\":\"b\"}", 1)
                    .patch("/api/tasks/{id}", task)
                    .then()
                    .statusCode(503);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(6));
        }
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void itWorksAgainAsSoonAsTheDatabaseDoes() {
        Gate.tell(database, "shut");
        owner.asks().get("/api/tasks/{id}", task).then().statusCode(503);

        Gate.tell(database, "open");

        int refused = 0;
        while (owner.asks().get("/api/tasks/{id}", task).statusCode() != 200) {
            assertThat(++refused).isLessThan(10);
        }
        owner.sends("{\"title\":\"b\"}", 1).patch("/api/tasks/{id}", task).then().statusCode(200);
    }

    @Test
    void withoutDynamoDbPeopleWhoAreKnownGoOnWorking() {
        Person newcomer = world.member(project, owner, "박서연", "MEMBER");
        Person unknown = world.person("남");
        world.project(unknown);
        long waiting = world.rows("outbox");
        Gate.tell(dynamoDb, "shut");

        owner.sends("{\"title\":\"b\"}", 1).patch("/api/tasks/{id}", task).then().statusCode(200);
        newcomer.sends("{\"title\":\"t\"}")
                .post("/api/projects/{id}/tasks", project)
                .then()
                .statusCode(201);
        assertThat(world.rows("outbox")).isEqualTo(waiting + 2);

        unknown.sends("{\"title\":\"t\"}")
                .post("/api/projects/{id}/tasks", project)
                .then()
                .statusCode(503)
                .header("Retry-After", "1");
        unknown.asks().get("/api/projects").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }
}
