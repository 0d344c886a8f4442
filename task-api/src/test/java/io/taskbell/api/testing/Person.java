package io.taskbell.api.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody who has signed up and logged in. */
public record Person(UUID id, String name, String email, String token) {

    public RequestSpecification asks() {
        return given().header("Authorization", "Bearer " + token);
    }

    public RequestSpecification sends(String json) {
        return asks().contentType(ContentType.JSON).body(json);
    }

    public RequestSpecification sends(String json, long ifMatch) {
        return sends(json).header("If-Match", "\"" + ifMatch + "\"");
    }
}
