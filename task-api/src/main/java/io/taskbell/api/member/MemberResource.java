package io.taskbell.api.member;

import io.taskbell.api.body.Fields;
import io.taskbell.api.caller.CurrentCaller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.jboss.resteasy.reactive.RestResponse;

/** The members of a project over HTTP. After: {@link MemberService}. */
@Path("/api/projects/{projectId}/members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {
    private final MemberService members;
    private final CurrentCaller caller;

    MemberResource(MemberService members, CurrentCaller caller) {
        this.members = members;
        this.caller = caller;
    }

    @GET
    public MemberList list(UUID projectId) {
        return members.members(projectId, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<MemberView> invite(
            UUID projectId, @RequestBodySchema(InviteMember.class) Fields body) {
        MemberView member = members.invite(projectId, InviteMember.of(body), caller.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, member)
                .header(
                        HttpHeaders.LOCATION,
                        "/api/projects/" + projectId + "/members/" + member.userId())
                .build();
    }

    @PATCH
    @Path("{userId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public MemberView changeRole(
            UUID projectId, UUID userId, @RequestBodySchema(ChangeRole.class) Fields body) {
        return members.changeRole(projectId, userId, ChangeRole.of(body), caller.get());
    }

    @DELETE
    @Path("{userId}")
    public void remove(UUID projectId, UUID userId) {
        members.remove(projectId, userId, caller.get());
    }
}
