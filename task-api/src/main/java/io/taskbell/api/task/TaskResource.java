package io.taskbell.api.task;

import io.taskbell.api.body.Fields;
import io.taskbell.api.caller.CurrentCaller;
import io.taskbell.api.precondition.EntityTags;
import io.taskbell.api.precondition.Tagged;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One task over HTTP. Before: {@link io.taskbell.api.caller.AuthenticationFilter}. After: {@link
 * TaskService}.
 */
@Path("/api/tasks/{taskId}")
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {
    private final TaskService tasks;
    private final CurrentCaller caller;

    TaskResource(TaskService tasks, CurrentCaller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @GET
    public RestResponse<TaskView> read(
            UUID taskId, @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> ifNoneMatch) {
        EntityTags seen = EntityTags.ifNoneMatch(ifNoneMatch);
        TaskView task = tasks.read(taskId, caller.get());
        return Tagged.read(task, task.version(), seen);
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public RestResponse<TaskView> change(
            UUID taskId,
            @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
            @RequestBodySchema(TaskPatchBody.class) Fields body) {
        EntityTags expected = EntityTags.ifMatch(ifMatch);
        TaskView task = tasks.change(taskId, TaskPatch.of(body), expected, caller.get());
        return Tagged.changed(task, task.version());
    }

    @DELETE
    public void delete(UUID taskId, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
        tasks.delete(taskId, EntityTags.ifMatch(ifMatch), caller.get());
    }
}
