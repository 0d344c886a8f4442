package io.taskbell.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A project as its owner works with it.
 *
 * @param projectId its id
 * @param key the prefix of its tasks' keys
 * @param name for people
 * @param owner who made it
 */
public record Project(String projectId, String key, String name, Person owner) {

    public static Project create(Person owner, String name) {
        String key = Names.projectKey();
        Answer answer =
                owner.api().post("/api/projects", Map.of("key", key, "name", name)).expect(201);
        return new Project(answer.field("projectId"), key, name, owner);
    }

    public void add(Person person, String role) {
        owner.api()
                .post(path() + "/members", Map.of("email", person.email(), "role", role))
                .expect(201);
    }

    public String path() {
        return "/api/projects/" + projectId;
    }

    /** Every task there is, newest first, page by page. */
    public List<Task> tasks() {
        List<Task> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    owner.api().get(path() + "/tasks?limit=200" + cursor).expect(200).json();
            page.path("items").forEach(item -> all.add(Task.of(item)));
            cursor =
                    page.path("nextCursor").isTextual()
                            ? "&cursor=" + page.path("nextCursor").asText()
                            : "";
        } while (!cursor.isEmpty());
        return all;
    }

    public Task createTask(Person creator, Map<String, ?> fields) {
        return Task.of(creator.api().post(path() + "/tasks", fields).expect(201).json());
    }
}
