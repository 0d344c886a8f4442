package io.taskbell.local.parts;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the tables of terraform/tables, named as their files, where they are missing. */
public final class DynamoDbTables {

    private DynamoDbTables() {}

    public static void create(DynamoDbClient client, Path tablesFolder) {
        Set<String> existing = new HashSet<>(client.listTables().tableNames());
        Definitions.read(tablesFolder, TableDefinition.class)
                .forEach(
                        (name, definition) -> {
                            if (!existing.contains(name)) {
                                create(client, name, definition);
                            }
                        });
    }

    private static void create(DynamoDbClient client, String name, TableDefinition definition) {
        client.createTable(definition.request(name));
        String ttl = definition.ttlAttribute();
        if (ttl != null) {
            client.updateTimeToLive(
                    request ->
                            request.tableName(name)
                                    .timeToLiveSpecification(
                                            it -> it.enabled(true).attributeName(ttl)));
        }
    }
}
