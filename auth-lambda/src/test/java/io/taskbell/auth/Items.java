package io.taskbell.auth;

import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.TestParts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What stands in the tables. */
final class Items {
    static final DynamoDbClient DYNAMO_DB = LocalAws.dynamoDb(TestParts.dynamoDb());

    private Items() {}

    static List<Map<String, AttributeValue>> of(String table) {
        return DYNAMO_DB
                .scanPaginator(r -> r.tableName(table).consistentRead(true))
                .items()
                .stream()
                .toList();
    }

    static Stream<Map<String, AttributeValue>> all() {
        return Stream.of("users", "sessions", "attempts").flatMap(table -> of(table).stream());
    }

    static Map<String, AttributeValue> user(String pk) {
        return DYNAMO_DB
                .getItem(
                        r ->
                                r.tableName("users")
                                        .consistentRead(true)
                                        .key(Map.of("pk", AttributeValue.fromS(pk))))
                .item();
    }
}
