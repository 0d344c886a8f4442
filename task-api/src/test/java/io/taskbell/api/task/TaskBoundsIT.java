package io.taskbell.api.task;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bound, at it and one beyond; lengths in code points, whatever their bytes. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class TaskBoundsIT {
    @Inject World world;

    private Person owner;
    private UUID project;

    @BeforeEach
    void aProject() {
        owner = world.person("김하늘");
        project = world.project(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "title, 200, x", "title, 200, 가", "title, 200, 🛎",
        "contents, 20000, x", "contents, 20000, 가", "contents, 20000, 🛎"
    })
    void textsHoldSoManyCodePoints(String field, int most, String character) {
        String full = character.repeat(most);
        UUID task = world.task(project, owner, task(field, full)).getUUID("taskId");
        owner.asks().get("/api/tasks/{id}", task).then().body(field, equalTo(full));

        refused(field, task(field, full + character));

        String patch = "{\"%s\":\"%s\"}".formatted(field, full + character);
        owner.sends(patch, 1)
                .patch("/api/tasks/{id}", task)
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "가", "🛎"})
    void labelsHoldFiftyCodePoints(String character) {
        String full = character.repeat(50);
        world.task(project, owner, "{\"title\":\"t\",\"labels\":[\"%s\"]}".formatted(full));
        refused("labels[0]", "{\"title\":\"t\",\"labels\":[\"%s\"]}".formatted(full + character));
    }

    @Test
    void aTaskHasAtMostTwentyLabels() {
        world.task(project, owner, "{\"title\":\"t\",\"labels\":[%s]}".formatted(labels(20)));
        refused("labels", "{\"title\":\"t\",\"labels\":[%s]}".formatted(labels(21)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"a,b\"]", "[\"\"]", "[\" a\"]", "[7]", "[null]", "[[\"a\"]]"})
    void refusesALabel(String labels) {
        refused("labels[0]", "{\"title\":\"t\",\"labels\":%s}".formatted(labels));
    }

    @Test
    void refusesTheSameLabelTwice() {
        refused("labels[1]", "{\"title\":\"t\",\"labels\":[\"a\",\"a\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "1.0", "99999999999"})
    void refusesALimit(String limit) {
        owner.asks()
                .queryParam("limit", limit)
                .get("/api/projects/{id}/tasks", project)
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("limit")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "200"})
    void takesALimit(String limit) {
        owner.asks()
                .queryParam("limit", limit)
                .get("/api/projects/{id}/tasks", project)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAA!", "AAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesACursor(String cursor) {
        owner.asks()
                .queryParam("cursor", cursor)
                .get("/api/projects/{id}/tasks", project)
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("cursor")));
    }

    @ParameterizedTest
    @CsvSource({"AB, 201", "ABCDEFGHI9, 201", "A, 422", "ABCDEFGHIJK, 422", "ab, 422", "1A, 422"})
    void projectKeysHaveAForm(String key, int status) {
        owner.sends("{\"key\":\"%s\",\"name\":\"n\"}".formatted(key))
                .post("/api/projects")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"1, 201", "100, 201", "101, 422", "0, 422"})
    void projectNamesHoldAHundredCodePoints(int length, int status) {
        owner.sends("{\"key\":\"AB\",\"name\":\"%s\"}".formatted("🛎".repeat(length)))
                .post("/api/projects")
                .then()
                .statusCode(status);
    }

    private void refused(String field, String json) {
        List<Long> before = world.written();
        owner.sends(json)
                .post("/api/projects/{id}/tasks", project)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", equalTo(List.of(field)));
        assertThat(world.written()).isEqualTo(before);
    }

    private static String task(String field, String value) {
        return field.equals("title")
                ? "{\"title\":\"%s\"}".formatted(value)
                : "{\"title\":\"t\",\"%s\":\"%s\"}".formatted(field, value);
    }

    private static String labels(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"label " + i + "\"")
                .collect(Collectors.joining(","));
    }
}
