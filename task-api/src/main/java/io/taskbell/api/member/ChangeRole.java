package io.taskbell.api.member;

import io.taskbell.api.body.Fields;
import io.taskbell.api.body.Values;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to give a member another part. */
public record ChangeRole(@Schema(required = true) Role role) {
    static ChangeRole of(Fields body) {
        body.allowing(Set.of("role"));
        ChangeRole wish =
                new ChangeRole(body.required("role", Values.oneOf(Role.class), Role.VIEWER));
        body.refuseWrong();
        return wish;
    }
}
