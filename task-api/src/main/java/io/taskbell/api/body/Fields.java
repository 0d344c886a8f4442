package io.taskbell.api.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.api.problem.FieldError;
import io.taskbell.api.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The fields of a body, read one by one. What is wrong is gathered, so that one answer names all of
 * it: call {@link #refuseWrong} before anything read is used.
 */
public final class Fields {
    private final ObjectNode json;
    private final List<FieldError> errors = new ArrayList<>();

    Fields(ObjectNode json) {
        this.json = json;
    }

    /** Only these may be there: a misspelt field is an error, not silence. */
    public Fields allowing(Set<String> names) {
        json.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!names.contains(name)) {
                                wrong(Text.echo(name), "is not known here");
                            }
                        });
        return this;
    }

    /** A field that must be there; the placeholder stands in until {@link #refuseWrong} ends it. */
    public <T> T required(String name, Value<T> value, T placeholder) {
        if (!json.hasNonNull(name)) {
            wrong(name, "is needed");
            return placeholder;
        }
        return read(name, value).orElse(placeholder);
    }

    /** A field that may be absent or null. */
    public <T> Optional<T> optional(String name, Value<T> value) {
        return json.hasNonNull(name) ? read(name, value) : Optional.empty();
    }

    /** A field of a merge patch that cannot be removed. */
    public <T> void ifPresent(String name, Value<T> value, Consumer<T> use) {
        ifPresent(name, value, use, () -> wrong(name, "must not be null"));
    }

    /** A field of a merge patch that null removes. */
    public <T> void ifPresent(String name, Value<T> value, Consumer<T> use, Runnable removed) {
        if (json.hasNonNull(name)) {
            read(name, value).ifPresent(use);
        } else if (json.has(name)) {
            removed.run();
        }
    }

    public void refuseWrong() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private <T> Optional<T> read(String name, Value<T> value) {
        try {
            return Optional.of(value.of(json.get(name)));
        } catch (WrongValueException e) {
            wrong(name + e.path(), e.message());
            return Optional.empty();
        }
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
