package io.taskbell.api.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskbell.api.testing.Parts;
import io.taskbell.api.testing.Person;
import io.taskbell.api.testing.World;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that go wrong before anything of ours is asked, and what every answer carries. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class HttpIT {
    private static final String ID = "01940000-0000-7000-8000-000000000001";

    @Inject World world;

    @ParameterizedTest
    @CsvSource({
        "GET, /api/projects",
        "POST, /api/projects",
        "GET, /api/projects/" + ID,
        "PATCH, /api/projects/" + ID,
        "GET, /api/projects/" + ID + "/members",
        "POST, /api/projects/" + ID + "/members",
        "PATCH, /api/projects/" + ID + "/members/" + ID,
        "DELETE, /api/projects/" + ID + "/members/" + ID,
        "GET, /api/projects/" + ID + "/tasks",
        "POST, /api/projects/" + ID + "/tasks",
        "GET, /api/tasks/" + ID,
        "PATCH, /api/tasks/" + ID,
        "DELETE, /api/tasks/" + ID
    })
    void nothingIsReachedWithoutAToken(String method, String path) {
        given().contentType("application/json")
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:taskbell:problem:unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic abc", "Bearer", "Bearer x", "bearer "})
    void refusesOtherCredentials(String authorization) {
        given().header("Authorization", authorization).get("/api/projects").then().statusCode(401);
    }

    @Test
    void whoNeverSignedUpCannotCreate() {
        Person owner = world.person("김하늘");
        UUID project = world.project(owner);
        world.stranger()
                .sends("{\"title\":\"t\"}")
                .post("/api/projects/{id}/tasks", project)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/projects, 'GET, HEAD, OPTIONS, POST'",
        "DELETE, /api/projects/" + ID + ", 'GET, HEAD, OPTIONS, PATCH'",
        "PUT, /api/projects/" + ID + "/tasks, 'GET, HEAD, OPTIONS, POST'",
        "PUT, /api/projects/" + ID + "/members/" + ID + ", 'DELETE, OPTIONS, PATCH'",
        "POST, /api/tasks/" + ID + ", 'DELETE, GET, HEAD, OPTIONS, PATCH'"
    })
    void tellsWhichMethodsAnAddressKnows(String method, String path, String allow) {
        world.person("김하늘")
                .sends("{}")
                .request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", allow)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nope", "/nope", "/api/tasks/x", "/api/tasks/" + ID, "/api"})
    void whatIsNotThereIsNotFound(String path) {
        world.person("김하늘")
                .asks()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:taskbell:problem:not-found"));
    }

    @Test
    void refusesToAnswerInAFormItDoesNotHave() {
        world.person("김하늘")
                .asks()
                .accept("text/html")
                .get("/api/projects")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        Person owner = world.person("김하늘");
        UUID task = world.task(world.project(owner), owner);
        owner.asks()
                .head("/api/tasks/{id}", task)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(emptyString());
    }

    @Test
    void takesTheTraceOfTheRequest() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/projects")
                .then()
                .header("X-Correlation-Id", "4bf92f3577b34da6a3ce929d0e0e4736")
                .body("correlationId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void makesATraceWhereThereIsNone() {
        given().header("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")
                .get("/api/projects")
                .then()
                .header("X-Correlation-Id", matchesPattern("[0-9a-f]{32}"))
                .header("X-Correlation-Id", not("00000000000000000000000000000000"));
    }

    @Test
    void tellsItsHealthAndItsOutbox() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(matchesPattern("(?s).*\\ntaskbell_outbox_waiting .*"))
                .body(matchesPattern("(?s).*\\ntaskbell_outbox_age_seconds .*"))
                .body(matchesPattern("(?s).*\\ntaskbell_outbox_parked .*"));
    }
}
