package io.taskbell.api.task;

import io.taskbell.api.body.Fields;
import io.taskbell.api.caller.CurrentCaller;
import io.taskbell.api.precondition.Tagged;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a project over HTTP. Before: {@link io.taskbell.api.caller.AuthenticationFilter}.
 * After: {@link TaskService}.
 */
@Path("/api/projects/{projectId}/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectTasksResource {
    private final TaskService tasks;
    private final CurrentCaller caller;

    ProjectTasksResource(TaskService tasks, CurrentCaller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<TaskView> create(
            UUID projectId, @RequestBodySchema(CreateTask.class) Fields body) {
        TaskView task = tasks.create(projectId, CreateTask.of(body), caller.get());
        return Tagged.created("/api/tasks/" + task.taskId(), task, task.version());
    }

    @GET
    public TaskPage list(
            UUID projectId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return tasks.list(projectId, PageRequest.of(limit, cursor), caller.get());
    }
}
