package io.taskbell.api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The kinds of values that fields of this service take. */
public final class Values {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The first year whose dates every database here can hold. */
    private static final int FIRST_YEAR = 1000;

    private Values() {}

    /** A text of so many code points, without control characters other than tab and newline. */
    public static Value<String> text(int min, int max) {
        return json -> {
            if (!json.isTextual()) {
                throw new WrongValueException("must be a text");
            }
            return Text.checked(json.textValue(), min, max);
        };
    }

    /** A text that a pattern describes. */
    public static Value<String> matching(Pattern pattern, String message) {
        return json -> {
            if (!json.isTextual() || !pattern.matcher(json.textValue()).matches()) {
                throw new WrongValueException(message);
            }
            return json.textValue();
        };
    }

    /** One name of an enum, exactly as it is written there. */
    public static <E extends Enum<E>> Value<E> oneOf(Class<E> type) {
        return json -> {
            for (E constant : type.getEnumConstants()) {
                if (json.isTextual() && constant.name().equals(json.textValue())) {
                    return constant;
                }
            }
            throw new WrongValueException(
                    "must be one of " + Arrays.toString(type.getEnumConstants()));
        };
    }

    public static Value<UUID> id() {
        return json -> {
            if (!json.isTextual() || !ID.matcher(json.textValue()).matches()) {
                throw new WrongValueException("must be an id (a UUID)");
            }
            return UUID.fromString(json.textValue());
        };
    }

    public static Value<LocalDate> date() {
        return json -> {
            try {
                if (json.isTextual() && DATE.matcher(json.textValue()).matches()) {
                    LocalDate date = LocalDate.parse(json.textValue());
                    if (date.getYear() >= FIRST_YEAR) {
                        return date;
                    }
                }
            } catch (DateTimeException e) {
                // The 30th of February: refused below like everything else that is no date.
            }
            throw new WrongValueException("must be a date such as 2026-01-31");
        };
    }

    /** An array of different values. */
    public static <T> Value<List<T>> listOf(Value<T> element, int max) {
        return json -> {
            if (!json.isArray()) {
                throw new WrongValueException("must be an array");
            }
            if (json.size() > max) {
                throw new WrongValueException("must have at most " + max + " elements");
            }
            List<T> list = new ArrayList<>(json.size());
            Set<T> seen = new HashSet<>();
            for (JsonNode item : json) {
                T value = elementAt(list.size(), item, element);
                if (!seen.add(value)) {
                    throw new WrongValueException(
                            "[" + list.size() + "]", "must not be there twice");
                }
                list.add(value);
            }
            return List.copyOf(list);
        };
    }

    private static <T> T elementAt(int index, JsonNode json, Value<T> element) {
        try {
            return element.of(json);
        } catch (WrongValueException e) {
            throw new WrongValueException("[" + index + "]" + e.path(), e.message());
        }
    }
}
