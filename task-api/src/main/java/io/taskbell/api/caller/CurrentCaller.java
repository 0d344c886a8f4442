package io.taskbell.api.caller;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The caller of the request being answered, once {@link AuthenticationFilter} let it in. */
@RequestScoped
public class CurrentCaller {
    private @Nullable Caller caller;

    public Caller get() {
        return Objects.requireNonNull(caller, "not authenticated");
    }

    void set(Caller authenticated) {
        caller = authenticated;
    }
}
