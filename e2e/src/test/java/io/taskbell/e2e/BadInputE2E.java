package io.taskbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.e2e.client.Answer;
import io.taskbell.e2e.client.Json;
import io.taskbell.e2e.client.Person;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.client.TaskbellClient;
import io.taskbell.e2e.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a body holds: a problem that says what is wrong, and nothing written. */
class BadInputE2E {
    private static final String ANY_ALGORITHM_NONE =
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiIwMTk0MDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwYjEifQ.";

    private static Stack stack;
    private static TaskbellClient stranger;
    private static Team team;
    private static Task task;

    @BeforeAll
    static void makeATeam() {
        stack = SharedStack.get();
        stranger = new TaskbellClient(stack.base());
        team = Team.on(stack);
        task = team.assignedTask("Bad input leaves it alone");
        team.mailOf(task, team.worker());
    }

    static Stream<Arguments> routesAndInputs() {
        return Arrays.stream(BadInputRoute.values())
                .flatMap(
                        route ->
                                Arrays.stream(BadInput.values())
                                        .map(input -> Arguments.of(route, input)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("routesAndInputs")
    void isRefusedAndNothingIsWritten(BadInputRoute route, BadInput input) {
        Everything before = Everything.of(stack, team, task);
        Map<String, Object> good = route.good(team);

        Answer answer = send(api(route), route, input.mediaType(), input.body(route, good));

        expectProblem(answer, input.status);
        if (!input.blames(route).isEmpty()) {
            assertThat(answer.json().path("errors").findValuesAsText("field"))
                    .as("%s", answer)
                    .containsExactly(input.blames(route));
        }
        assertThat(Everything.of(stack, team, task)).isEqualTo(before);
        if (route == BadInputRoute.SIGN_UP) {
            nobodySignedUp(good);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = BadInputRoute.class,
            names = {"CREATE_PROJECT", "ADD_MEMBER", "CREATE_TASK", "PATCH_TASK"})
    void isRefusedWithoutAValidToken(BadInputRoute route) {
        Everything before = Everything.of(stack, team, task);
        String foreign = team.boss().accessToken().replaceAll("[^.]+$", "A".repeat(86));

        for (TaskbellClient api :
                List.of(
                        stranger,
                        stranger.bearing("nonsense"),
                        stranger.bearing(ANY_ALGORITHM_NONE),
                        stranger.bearing(foreign))) {
            Answer answer = send(api, route, "application/json", goodBody(route));
            expectProblem(answer, 401);
        }

        assertThat(Everything.of(stack, team, task)).isEqualTo(before);
    }

    @Test
    void isNotThereForANonMember() {
        Person outsider = Person.signUp(stranger, "Outsider", "en");
        Everything before = Everything.of(stack, team, task);

        for (BadInputRoute route :
                List.of(
                        BadInputRoute.ADD_MEMBER,
                        BadInputRoute.CREATE_TASK,
                        BadInputRoute.PATCH_TASK)) {
            expectProblem(send(outsider.api(), route, "application/json", goodBody(route)), 404);
        }
        expectProblem(outsider.api().get(task.path()), 404);
        expectProblem(outsider.api().get(team.project().path()), 404);
        expectProblem(outsider.api().get(team.project().path() + "/tasks"), 404);
        expectProblem(outsider.api().delete(task.path(), task.etag()), 404);

        assertThat(Everything.of(stack, team, task)).isEqualTo(before);
    }

    @Test
    void anUnknownRouteIsAProblemToo() {
        expectProblem(team.boss().api().get("/api/nothing-here"), 404);
        Answer wrongVerb =
                team.boss().api().send("PUT", task.path(), Map.of(), goodBody(BadInputRoute.LOGIN));
        expectProblem(wrongVerb, 405);
        assertThat(wrongVerb.header("Allow")).contains("GET", "PATCH", "DELETE");
    }

    @Test
    void aWriteNeedsToKnowTheVersionItChanges() {
        Map<String, String> json = Map.of("Content-Type", "application/json");
        byte[] body = goodBody(BadInputRoute.PATCH_TASK);

        expectProblem(team.boss().api().send("PATCH", task.path(), json, body), 428);
        Answer stale =
                team.boss().api().patch(task.path(), "\"999\"", Map.of("title", "Never made"));
        expectProblem(stale, 412);
        assertThat(Task.of(stale.json().path("current"))).isEqualTo(task);
        assertThat(stale.json().path("differs").toString()).contains("title");
    }

    private static Answer send(
            TaskbellClient api, BadInputRoute route, String mediaType, byte[] body) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", mediaType));
        if (route == BadInputRoute.PATCH_TASK) {
            headers.put("If-Match", task.etag());
        }
        return api.send(route.method, route.path(team, task), headers, body);
    }

    private static TaskbellClient api(BadInputRoute route) {
        return route.needsToken() ? team.boss().api() : stranger;
    }

    private static byte[] goodBody(BadInputRoute route) {
        return Json.write(route.good(team)).getBytes(StandardCharsets.UTF_8);
    }

    private static void expectProblem(Answer answer, int status) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.field("type")).startsWith("urn:taskbell:problem:");
        assertThat(answer.field("title")).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.field("correlationId"))
                .matches("[0-9a-f]{32}")
                .isEqualTo(answer.header("X-Correlation-Id"));
    }

    private static void nobodySignedUp(Map<String, Object> good) {
        Map<String, Object> login =
                Map.of("email", good.get("email"), "password", good.get("password"));
        assertThat(stranger.post("/api/auth/login", login).status()).isEqualTo(401);
    }
}
