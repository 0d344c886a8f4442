package io.taskbell.api.project;

import io.taskbell.api.body.Fields;
import io.taskbell.api.caller.CurrentCaller;
import io.taskbell.api.precondition.EntityTags;
import io.taskbell.api.precondition.Tagged;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.jboss.resteasy.reactive.RestResponse;

/** Projects over HTTP. After: {@link ProjectService}. */
@Path("/api/projects")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectResource {
    private final ProjectService projects;
    private final CurrentCaller caller;

    ProjectResource(ProjectService projects, CurrentCaller caller) {
        this.projects = projects;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<ProjectView> found(@RequestBodySchema(NewProject.class) Fields body) {
        ProjectView project = projects.found(NewProject.of(body), caller.get());
        return Tagged.created("/api/projects/" + project.projectId(), project, project.version());
    }

    @GET
    public ProjectList mine() {
        return projects.mine(caller.get());
    }

    @GET
    @Path("{projectId}")
    public RestResponse<ProjectView> read(
            UUID projectId, @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> ifNoneMatch) {
        EntityTags seen = EntityTags.ifNoneMatch(ifNoneMatch);
        ProjectView project = projects.read(projectId, caller.get());
        return Tagged.read(project, project.version(), seen);
    }

    @PATCH
    @Path("{projectId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public RestResponse<ProjectView> rename(
            UUID projectId,
            @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
            @RequestBodySchema(RenameProject.class) Fields body) {
        EntityTags expected = EntityTags.ifMatch(ifMatch);
        ProjectView project =
                projects.rename(projectId, RenameProject.of(body), expected, caller.get());
        return Tagged.changed(project, project.version());
    }
}
