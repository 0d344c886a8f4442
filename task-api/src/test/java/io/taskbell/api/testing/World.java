package io.taskbell.api.testing;

import com.github.f4b6a3.uuid.UuidCreator;
import com.nimbusds.jose.jwk.ECKey;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** People, projects and tasks to test with, and a look behind the service's answers. */
@ApplicationScoped
public class World {
    public static final String ISSUER = "http://issuer.test";

    private final DynamoDbClient dynamoDb;
    private final Jdbi jdbi;
    private final ECKey signingKey;

    World(
            DynamoDbClient dynamoDb,
            Jdbi jdbi,
            @ConfigProperty(name = "test.signing-key") String signingKey)
            throws ParseException {
        this.dynamoDb = dynamoDb;
        this.jdbi = jdbi;
        this.signingKey = ECKey.parse(signingKey);
    }

    public ECKey signingKey() {
        return signingKey;
    }

    /** Signs somebody up. */
    public Person person(String name) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String email = "p" + id + "@example.com";
        put(Map.of("pk", s("user#" + id), "userId", s(id), "email", s(email), "name", s(name)));
        put(Map.of("pk", s("email#" + email), "userId", s(id)));
        return new Person(id, name, email, Tokens.signed(Tokens.claims(id).build(), signingKey));
    }

    /** What auth-lambda leaves of somebody who withdraws their account. */
    public void withdraw(Person person) {
        put(
                Map.of(
                        "pk",
                        s("user#" + person.id()),
                        "userId",
                        s(person.id()),
                        "email",
                        s(""),
                        "name",
                        s("a former member"),
                        "status",
                        s("WITHDRAWN")));
    }

    /** A token without a person: they never signed up. */
    public Person stranger() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Person(id, "", "", Tokens.signed(Tokens.claims(id).build(), signingKey));
    }

    public UUID project(Person owner) {
        return UUID.fromString(
                owner.sends("{\"key\":\"OPS\",\"name\":\"운영\"}")
                        .post("/api/projects")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("projectId"));
    }

    public Person member(UUID projectId, Person owner, String name, String role) {
        Person person = person(name);
        owner.sends("{\"email\":\"%s\",\"role\":\"%s\"}".formatted(person.email(), role))
                .post("/api/projects/{id}/members", projectId)
                .then()
                .statusCode(201);
        return person;
    }

    public JsonPath task(UUID projectId, Person creator, String json) {
        return creator.sends(json)
                .post("/api/projects/{id}/tasks", projectId)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public UUID task(UUID projectId, Person creator) {
        return task(projectId, creator, "{\"title\":\"주간 보고 🛎\"}").getUUID("taskId");
    }

    public long rows(String table) {
        return jdbi.withHandle(
                db -> db.createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }

    public void clear(String table) {
        jdbi.useHandle(db -> db.execute("delete from " + table));
    }

    /** Changes with anything that a request writes, other than a counter. */
    public List<Long> written() {
        return List.of(
                rows("project"),
                rows("membership"),
                rows("task"),
                rows("task_label"),
                rows("outbox"),
                sum("project"),
                sum("task"));
    }

    private long sum(String table) {
        return jdbi.withHandle(
                db ->
                        db.createQuery("select coalesce(sum(version), 0) from " + table)
                                .mapTo(Long.class)
                                .one());
    }

    public List<Map<String, AttributeValue>> changeLog(UUID taskId) {
        return dynamoDb.query(
                        query ->
                                query.tableName("change_log")
                                        .keyConditionExpression("taskId = :id")
                                        .expressionAttributeValues(Map.of(":id", s(taskId))))
                .items();
    }

    private void put(Map<String, AttributeValue> item) {
        dynamoDb.putItem(put -> put.tableName("users").item(item));
    }

    private static AttributeValue s(Object text) {
        return AttributeValue.fromS(text.toString());
    }
}
