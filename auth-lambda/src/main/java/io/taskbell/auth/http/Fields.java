package io.taskbell.auth.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.problem.FieldError;
import io.taskbell.auth.problem.InvalidValueException;
import io.taskbell.auth.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The fields of a body, read one by one; whatever is wrong with any of them is told at once by
 * {@link #check}. Values may be taken after that.
 */
final class Fields {
    private static final int ERRORS_TOLD = 20;
    private static final int NAME_TOLD = 60;

    private final ObjectNode body;
    private final Set<String> known = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    Fields(ObjectNode body) {
        this.body = body;
    }

    <T> Supplier<T> required(String name, Function<String, T> parse) {
        known.add(name);
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return refused(name, "is required");
        }
        return parsed(name, value, parse);
    }

    <T> Supplier<T> optional(String name, T fallback, Function<String, T> parse) {
        known.add(name);
        JsonNode value = body.path(name);
        return value.isMissingNode() ? () -> fallback : parsed(name, value, parse);
    }

    /** A field that may be left out, which is not the same as any value. */
    <T> Supplier<Optional<T>> given(String name, Function<String, T> parse) {
        return optional(name, Optional.empty(), text -> Optional.of(parse.apply(text)));
    }

    /** A field that is true or false, and false if it is left out. */
    Supplier<Boolean> flag(String name) {
        known.add(name);
        JsonNode value = body.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            return refused(name, "must be true or false");
        }
        return value::asBoolean;
    }

    /**
     * @throws Problem naming every field that is not accepted, unknown ones too
     */
    void check() {
        body.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!known.contains(name)) {
                                refused(name, "is not a known field");
                            }
                        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors.stream().limit(ERRORS_TOLD).toList());
        }
    }

    private <T> Supplier<T> parsed(String name, JsonNode value, Function<String, T> parse) {
        if (!value.isTextual()) {
            return refused(name, "must be a string");
        }
        try {
            T result = parse.apply(value.textValue());
            return () -> result;
        } catch (InvalidValueException e) {
            return refused(name, e.reason());
        }
    }

    private <T> Supplier<T> refused(String name, String message) {
        String told = name.length() > NAME_TOLD ? name.substring(0, NAME_TOLD) + "…" : name;
        errors.add(new FieldError(told, message));
        return () -> {
            throw new IllegalStateException("check() comes before the values");
        };
    }
}
