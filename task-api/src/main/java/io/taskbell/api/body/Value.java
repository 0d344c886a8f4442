package io.taskbell.api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/** What a field takes: reads a JSON value, which is never null, or refuses it. */
@FunctionalInterface
public interface Value<T> {
    /**
     * @throws WrongValueException if the value is not one that the field takes
     */
    T of(JsonNode json);

    /** This, and one rule more. */
    default Value<T> and(Predicate<T> rule, String message) {
        return json -> {
            T value = of(json);
            if (!rule.test(value)) {
                throw new WrongValueException(message);
            }
            return value;
        };
    }
}
