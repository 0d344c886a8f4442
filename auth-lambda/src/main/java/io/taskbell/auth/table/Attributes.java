package io.taskbell.auth.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes of an item, which are there unless the item is broken. */
public final class Attributes {
    private Attributes() {}

    public static String text(Map<String, AttributeValue> item, String name) {
        return present(item, name, AttributeValue::s);
    }

    public static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(present(item, name, AttributeValue::n));
    }

    public static List<AttributeValue> list(Map<String, AttributeValue> item, String name) {
        return present(item, name, AttributeValue::l);
    }

    private static <T> T present(
            Map<String, AttributeValue> item, String name, Function<AttributeValue, T> as) {
        AttributeValue value = item.get(name);
        T present = value == null ? null : as.apply(value);
        if (present == null) {
            throw new IllegalStateException("item without " + name);
        }
        return present;
    }

    /** As DynamoDB wants a time to live: seconds. */
    public static AttributeValue seconds(Instant time) {
        return number(time.getEpochSecond());
    }

    public static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
