package io.taskbell.api.member;

import io.taskbell.api.body.Fields;
import io.taskbell.api.body.Values;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to take a registered person into a project. */
public record InviteMember(
        @Schema(required = true) String email, @Schema(required = true) Role role) {
    /** RFC 5321: no address is longer. */
    private static final int LONGEST_EMAIL = 254;

    static InviteMember of(Fields body) {
        body.allowing(Set.of("email", "role"));
        InviteMember wish =
                new InviteMember(
                        body.required("email", Values.text(3, LONGEST_EMAIL), ""),
                        body.required("role", Values.oneOf(Role.class), Role.VIEWER));
        body.refuseWrong();
        return wish;
    }
}
