package io.taskbell.api.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskbell.api.outbox.OutboxRelay;
import io.taskbell.api.testing.Parts;
import io.taskbell.api.testing.Person;
import io.taskbell.api.testing.World;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskDeleted;
import io.taskbell.events.codec.EventCodec;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A task's life, from the requests to the change log. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class TaskFlowIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject World world;
    @Inject OutboxRelay relay;

    private Person owner;
    private UUID project;

    @BeforeEach
    void aProject() {
        owner = world.person("김하늘");
        project = world.project(owner);
    }

    @Test
    void createsATaskWithItsDefaults() {
        owner.sends("{\"title\":\"주간 보고 🛎\"}")
                .post("/api/projects/{id}/tasks", project)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/tasks/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("key", equalTo("OPS-1"))
                .body("number", equalTo(1))
                .body("projectId", equalTo(project.toString()))
                .body("title", equalTo("주간 보고 🛎"))
                .body("contents", equalTo(""))
                .body("status", equalTo("TODO"))
                .body("priority", equalTo("NORMAL"))
                .body("labels", equalTo(List.of()))
                .body("deadline", nullValue())
                .body("supervisorId", equalTo(owner.id().toString()))
                .body("assigneeId", nullValue())
                .body("rank", equalTo("a1"))
                .body("version", equalTo(1))
                .body("createdAt", matchesPattern("\\d{4}-.*T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }

    @Test
    void readsBackWhatWasWritten() {
        Person assignee = world.member(project, owner, "박서연", "MEMBER");
        String json =
                """
                {"title":"제목 👩‍👩‍👧‍👦","contents":"줄\\n\\t둘","status":"IN_TEST","priority":"URGENT",
                 "labels":["배포","긴급 🔥"],"deadline":"2026-02-28","assigneeId":"%s"}
                """
                        .formatted(assignee.id());
        UUID task = world.task(project, owner, json).getUUID("taskId");

        assignee.asks()
                .get("/api/tasks/{id}", task)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("제목 👩‍👩‍👧‍👦"))
                .body("contents", equalTo("줄\n\t둘"))
                .body("status", equalTo("IN_TEST"))
                .body("priority", equalTo("URGENT"))
                .body("labels", equalTo(List.of("배포", "긴급 🔥")))
                .body("deadline", equalTo("2026-02-28"))
                .body("assigneeId", equalTo(assignee.id().toString()));
    }

    @Test
    void eachChangeReachesTheChangeLogInOrder() {
        UUID task = world.task(project, owner);
        owner.sends("{\"status\":\"IN_PROGRESS\",\"labels\":[\"a\"]}", 1)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .patch("/api/tasks/{id}", task)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("X-Correlation-Id", TRACE)
                .body("status", equalTo("IN_PROGRESS"))
                .body("labels", equalTo(List.of("a")));
        owner.asks()
                .header("If-Match", "\"2\"")
                .delete("/api/tasks/{id}", task)
                .then()
                .statusCode(204);
        owner.asks().get("/api/tasks/{id}", task).then().statusCode(404);

        relayAll();

        List<Map<String, AttributeValue>> log = world.changeLog(task);
        assertThat(log).extracting(item -> item.get("version").n()).containsExactly("1", "2", "3");
        assertThat(log)
                .extracting(item -> item.get("type").s())
                .containsExactly("task.created.v1", "task.status-changed.v1", "task.deleted.v1");
        assertThat(log.get(1).get("correlationId").s()).isEqualTo(TRACE);
        assertThat(log.get(1).get("line").s()).startsWith("supervisor 김하늘 moved task 주간 보고 🛎 at ");
        EventEnvelope last = EventCodec.read(log.get(2).get("payload").s());
        assertThat(last.data()).isInstanceOf(TaskDeleted.class);
        assertThat(last.data().task().version()).isEqualTo(3);
        assertThat(world.rows("outbox")).isZero();
    }

    @Test
    void aPatchThatChangesNothingIsNoChange() {
        UUID task = world.task(project, owner);
        List<Long> before = world.written();

        owner.sends("{\"title\":\"주간 보고 🛎\",\"contents\":null,\"deadline\":null}", 1)
                .patch("/api/tasks/{id}", task)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        assertThat(world.written()).isEqualTo(before);
    }

    @Test
    void newTasksComeLastOnTheBoardAndFirstInTheList() {
        UUID first = world.task(project, owner);
        UUID second = world.task(project, owner);

        String cursor =
                owner.asks()
                        .queryParam("limit", 1)
                        .get("/api/projects/{id}/tasks", project)
                        .then()
                        .statusCode(200)
                        .body("items.taskId", equalTo(List.of(second.toString())))
                        .body("items[0].rank", equalTo("a2"))
                        .extract()
                        .path("nextCursor");
        owner.asks()
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/api/projects/{id}/tasks", project)
                .then()
                .body("items.taskId", equalTo(List.of(first.toString())))
                .body("items[0].rank", equalTo("a1"))
                .body("nextCursor", nullValue());
    }

    private void relayAll() {
        while (relay.relayOnce() > 0) {
            // As long as there is something.
        }
    }
}
