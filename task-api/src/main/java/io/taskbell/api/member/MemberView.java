package io.taskbell.api.member;

import io.taskbell.api.user.User;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as answers show them. */
@Schema(name = "Member")
public record MemberView(UUID userId, String name, String email, Role role, Instant since) {
    static MemberView of(Membership membership, User user) {
        return new MemberView(
                user.userId(), user.name(), user.email(), membership.role(), membership.since());
    }
}
