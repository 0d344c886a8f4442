package io.taskbell.api.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.taskbell.api.testing.Parts;
import io.taskbell.api.testing.Person;
import io.taskbell.api.testing.World;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad bodies at every address that takes one: refused by name, and nothing is written. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class BadInputIT {
    private static final List<String> WRITES =
            List.of("newProject", "rename", "invite", "role", "newTask", "change");

    @Inject World world;

    private Person owner;
    private Person member;
    private UUID project;
    private UUID task;

    @BeforeEach
    void aTask() {
        owner = world.person("김하늘");
        project = world.project(owner);
        member = world.member(project, owner, "박서연", "MEMBER");
        task = world.task(project, owner);
    }

    static Stream<Arguments> notJson() {
        return WRITES.stream()
                .flatMap(
                        write ->
                                Stream.of(
                                                "",
                                                " ",
                                                "{",
                                                "{\"a\":1",
                                                "{} {}",
                                                "{}x",
                                                "{'a':1}",
                                                "{\"name\":\"a\",\"name\":\"b\"}",
                                                "{\"name\":NaN}",
                                                "{\"name\":01}",
                                                "{\"name\":\"a\tb\"}",
                                                "\uFEFF{}",
                                                "{\"name\":"
                                                        + "[".repeat(40)
                                                        + "]".repeat(40)
                                                        + "}",
                                                "[".repeat(100_000))
                                        .map(body -> Arguments.of(write, body)));
    }

    @ParameterizedTest
    @MethodSource
    void notJson(String write, String body) {
        refused(write, body.getBytes(StandardCharsets.UTF_8), 400)
                .body("type", equalTo("urn:taskbell:problem:bad-json"));
    }

    static Stream<Arguments> notUtf8() {
        return WRITES.stream()
                .flatMap(
                        write ->
                                Stream.of(
                                                new int[] {0xFF},
                                                new int[] {0xC3},
                                                new int[] {0xC0, 0x80},
                                                new int[] {0xE0, 0x80, 0xAF},
                                                new int[] {0xED, 0xA0, 0x80},
                                                new int[] {0xF5, 0x80, 0x80, 0x80})
                                        .map(bytes -> Arguments.of(write, bytes)));
    }

    @ParameterizedTest
    @MethodSource
    void notUtf8(String write, int[] bytes) {
        byte[] body = new byte[bytes.length + 11];
        System.arraycopy("{\"title\":\"".getBytes(StandardCharsets.UTF_8), 0, body, 0, 10);
        for (int i = 0; i < bytes.length; i++) {
            body[10 + i] = (byte) bytes[i];
        }
        body[body.length - 1] = '"';
        refused(write, body, 400).body("type", equalTo("urn:taskbell:problem:bad-utf8"));
    }

    static Stream<Arguments> wrongValues() {
        return Stream.concat(
                WRITES.stream()
                        .flatMap(
                                write ->
                                        Stream.of(
                                                Arguments.of(write, "[]", ""),
                                                Arguments.of(write, "null", ""),
                                                Arguments.of(write, "7", ""),
                                                Arguments.of(write, "{\"nope\":1}", "nope"),
                                                Arguments.of(write, "{\"taskId\":\"x\"}", "taskId"),
                                                Arguments.of(write, "{\"version\":9}", "version"),
                                                Arguments.of(write, "{\"\\ud800\":1}", "\uFFFD"))),
                Stream.of("newTask", "change")
                        .flatMap(
                                write ->
                                        Stream.of(
                                                Arguments.of(write, "{\"title\":7}", "title"),
                                                Arguments.of(write, "{\"title\":null}", "title"),
                                                Arguments.of(write, "{\"title\":\"\"}", "title"),
                                                Arguments.of(write, "{\"title\":\" \"}", "title"),
                                                Arguments.of(
                                                        write, "{\"title\":\"\\u0000\"}", "title"),
                                                Arguments.of(
                                                        write, "{\"title\":\"a\\r\"}", "title"),
                                                Arguments.of(
                                                        write, "{\"title\":\"\\u0085\"}", "title"),
                                                Arguments.of(
                                                        write, "{\"title\":\"\\ud83d\"}", "title"),
                                                Arguments.of(
                                                        write, "{\"title\":\"\\udd14x\"}", "title"),
                                                Arguments.of(
                                                        write,
                                                        "{\"contents\":\"\\u001b\"}",
                                                        "contents"),
                                                Arguments.of(
                                                        write, "{\"contents\":{}}", "contents"),
                                                Arguments.of(
                                                        write, "{\"status\":\"todo\"}", "status"),
                                                Arguments.of(write, "{\"status\":0}", "status"),
                                                Arguments.of(
                                                        write, "{\"priority\":\"\"}", "priority"),
                                                Arguments.of(write, "{\"labels\":\"a\"}", "labels"),
                                                Arguments.of(
                                                        write,
                                                        "{\"deadline\":\"2026-02-30\"}",
                                                        "deadline"),
                                                Arguments.of(
                                                        write,
                                                        "{\"deadline\":\"0000-01-01\"}",
                                                        "deadline"),
                                                Arguments.of(
                                                        write,
                                                        "{\"deadline\":20260101}",
                                                        "deadline"),
                                                Arguments.of(
                                                        write,
                                                        "{\"supervisorId\":\"1-1-1-1-1\"}",
                                                        "supervisorId"),
                                                Arguments.of(
                                                        write,
                                                        "{\"assigneeId\":true}",
                                                        "assigneeId"))));
    }

    @ParameterizedTest
    @MethodSource
    void wrongValues(String write, String body, String field) {
        refused(write, body.getBytes(StandardCharsets.UTF_8), 422)
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisorId", "assigneeId"})
    void refusesSomebodyWhoIsNoMember(String field) {
        String outsider = world.person("남").id().toString();
        String body = "{\"title\":\"t\",\"%s\":\"%s\"}".formatted(field, outsider);
        for (String write : List.of("newTask", "change")) {
            refused(write, body.getBytes(StandardCharsets.UTF_8), 422)
                    .body("errors.field", equalTo(List.of(field)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisorId", "assigneeId"})
    void refusesAViewerAsBearer(String field) {
        UUID viewer = world.member(project, owner, "손", "VIEWER").id();
        String body = "{\"title\":\"t\",\"%s\":\"%s\"}".formatted(field, viewer);
        for (String write : List.of("newTask", "change")) {
            refused(write, body.getBytes(StandardCharsets.UTF_8), 422)
                    .body("errors.field", equalTo(List.of(field)));
        }
    }

    @Test
    void namesEveryWrongField() {
        refused(
                        "newTask",
                        "{\"titel\":1,\"status\":1,\"priority\":1}"
                                .getBytes(StandardCharsets.UTF_8),
                        422)
                .body("errors.field", equalTo(List.of("titel", "title", "status", "priority")));
    }

    @Test
    void bodiesEndAtOneMebibyte() {
        String head = "{\"title\":\"t\"";
        byte[] full =
                (head + " ".repeat(1024 * 1024 - head.length() - 1) + "}")
                        .getBytes(StandardCharsets.UTF_8);
        owner.asks()
                .contentType("application/json")
                .body(full)
                .post("/api/projects/{id}/tasks", project)
                .then()
                .statusCode(201);
        for (String write : WRITES) {
            refused(write, new byte[full.length + 1], 413);
        }
    }

    @Test
    void refusesOtherMediaTypes() {
        List<Long> before = world.written();
        owner.asks()
                .contentType("text/plain")
                .body("{\"title\":\"t\"}")
                .post("/api/projects/{id}/tasks", project)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        assertThat(world.written()).isEqualTo(before);
    }

    private ValidatableResponse refused(String write, byte[] body, int status) {
        List<Long> before = world.written();
        ValidatableResponse answer =
                send(write, body)
                        .statusCode(status)
                        .contentType("application/problem+json")
                        .header("X-Correlation-Id", matchesPattern("[0-9a-f]{32}"))
                        .body("status", equalTo(status))
                        .body("correlationId", matchesPattern("[0-9a-f]{32}"));
        assertThat(world.written()).isEqualTo(before);
        return answer;
    }

    private ValidatableResponse send(String write, byte[] body) {
        var request =
                owner.asks().contentType("application/json").header("If-Match", "\"1\"").body(body);
        return switch (write) {
            case "newProject" -> request.post("/api/projects").then();
            case "rename" -> request.patch("/api/projects/{id}", project).then();
            case "invite" -> request.post("/api/projects/{id}/members", project).then();
            case "role" ->
                    request.patch("/api/projects/{id}/members/{user}", project, member.id()).then();
            case "newTask" -> request.post("/api/projects/{id}/tasks", project).then();
            case "change" -> request.patch("/api/tasks/{id}", task).then();
            default -> throw new IllegalArgumentException(write);
        };
    }
}
