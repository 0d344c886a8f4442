package io.taskbell.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A task as the API tells it, as far as these runs look at it.
 *
 * @param assigneeId empty while nobody does it
 * @param version counts its changes from 1
 */
public record Task(
        String taskId,
        String key,
        String title,
        String status,
        String supervisorId,
        String assigneeId,
        long version) {

    public static Task of(JsonNode json) {
        return new Task(
                json.path("taskId").asText(),
                json.path("key").asText(),
                json.path("title").asText(),
                json.path("status").asText(),
                json.path("supervisorId").asText(""),
                json.path("assigneeId").isTextual() ? json.path("assigneeId").asText() : "",
                json.path("version").asLong());
    }

    public String path() {
        return "/api/tasks/" + taskId;
    }

    public String etag() {
        return "\"" + version + "\"";
    }
}
