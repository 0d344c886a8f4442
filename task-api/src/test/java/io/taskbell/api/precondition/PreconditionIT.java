package io.taskbell.api.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskbell.api.testing.Parts;
import io.taskbell.api.testing.Person;
import io.taskbell.api.testing.World;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No change is lost, and nothing is sent twice to who has it. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class PreconditionIT {
    @Inject World world;

    private Person owner;
    private UUID project;
    private UUID task;

    @BeforeEach
    void aTaskAtVersionTwo() {
        owner = world.person("김하늘");
        project = world.project(owner);
        task = world.task(project, owner);
        owner.sends("{\"priority\":\"HIGH\"}", 1)
                .patch("/api/tasks/{id}", task)
                .then()
                .statusCode(200);
    }

    @Test
    void aWriteNeedsTheVersionItIsMeantFor() {
        List<Long> before = world.written();
        owner.sends("{\"title\":\"b\"}").patch("/api/tasks/{id}", task).then().statusCode(428);
        owner.asks().delete("/api/tasks/{id}", task).then().statusCode(428);
        owner.sends("{\"name\":\"b\"}").patch("/api/projects/{id}", project).then().statusCode(428);
        assertThat(world.written()).isEqualTo(before);
    }

    @Test
    void aStaleWriteLearnsWhatIsThereNow() {
        List<Long> before = world.written();
        owner.sends("{\"title\":\"b\",\"priority\":\"HIGH\",\"status\":\"DONE\"}", 1)
                .patch("/api/tasks/{id}", task)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:taskbell:problem:stale"))
                .body("current.taskId", equalTo(task.toString()))
                .body("current.version", equalTo(2))
                .body("current.priority", equalTo("HIGH"))
                .body("differs", equalTo(List.of("title", "status")));
        owner.asks()
                .header("If-Match", "\"1\"")
                .delete("/api/tasks/{id}", task)
                .then()
                .statusCode(412);
        owner.sends("{\"name\":\"b\"}", 7)
                .patch("/api/projects/{id}", project)
                .then()
                .statusCode(412)
                .body("differs", equalTo(List.of("name")));
        assertThat(world.written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2\" | 200",
                "* | 200",
                "\"1\", \"2\" | 200",
                "W/\"1\", \"2\" | 200",
                "\"a,b\",\"2\" | 200",
                "W/\"2\" | 412",
                "\"3\" | 412",
                "\"02\" | 412",
                "\"\" | 412",
                "2 | 400",
                "\"2 | 400",
                "\"2\" x | 400",
                "*, \"2\" | 400",
            })
    void ifMatchIsReadByTheBook(String ifMatch, int status) {
        owner.sends("{\"title\":\"b\"}")
                .header("If-Match", ifMatch)
                .patch("/api/tasks/{id}", task)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"2\"", "*", "\"1\", \"2\""})
    void whoHasTheVersionGetsNoBody(String ifNoneMatch) {
        owner.asks()
                .header("If-None-Match", ifNoneMatch)
                .get("/api/tasks/{id}", task)
                .then()
                .statusCode(304)
                .header("ETag", "\"2\"");
    }

    @Test
    void whoHasAnOlderVersionGetsTheTask() {
        owner.asks()
                .header("If-None-Match", "\"1\"")
                .get("/api/tasks/{id}", task)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void ofEightWritersWithTheSameVersionOneWins() throws Exception {
        long before = world.rows("outbox");

        List<Integer> statuses = atOnce(8, "\"2\"");

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
        assertThat(world.rows("outbox")).isEqualTo(before + 1);
        owner.asks().get("/api/tasks/{id}", task).then().body("version", equalTo(3));
    }

    @Test
    void whoDoesNotAskForAVersionIsTriedAgain() throws Exception {
        List<Integer> statuses = atOnce(4, "*");

        assertThat(statuses).containsOnly(200);
        owner.asks().get("/api/tasks/{id}", task).then().body("version", equalTo(6));
    }

    private List<Integer> atOnce(int writers, String ifMatch) throws Exception {
        List<Callable<Integer>> writes =
                IntStream.range(0, writers)
                        .<Callable<Integer>>mapToObj(
                                i ->
                                        () ->
                                                owner.sends(
                                                                "{\"title\":\"writer %d\"}"
                                                                        .formatted(i))
                                                        .header("If-Match", ifMatch)
                                                        .patch("/api/tasks/{id}", task)
                                                        .statusCode())
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            return threads.invokeAll(writes).stream().map(Future::resultNow).toList();
        }
    }
}
