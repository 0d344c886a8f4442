package io.taskbell.local.parts;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * A file of terraform/tables.
 *
 * @param attributes of all keys, name → type (S, N or B)
 * @param stream what its stream shows, or null for no stream
 * @param ttlAttribute epoch seconds after which an item may go, or null
 */
record TableDefinition(
        String hashKey,
        @Nullable String rangeKey,
        Map<String, String> attributes,
        Map<String, Key> indexes,
        @Nullable String stream,
        @Nullable String ttlAttribute) {

    record Key(String hashKey, @Nullable String rangeKey) {

        List<KeySchemaElement> schema() {
            var elements = new ArrayList<KeySchemaElement>();
            elements.add(element(hashKey, KeyType.HASH));
            if (rangeKey != null) {
                elements.add(element(rangeKey, KeyType.RANGE));
            }
            return elements;
        }

        private static KeySchemaElement element(String name, KeyType type) {
            return KeySchemaElement.builder().attributeName(name).keyType(type).build();
        }
    }

    TableDefinition {
        indexes = requireNonNullElse(indexes, Map.of());
    }

    CreateTableRequest request(String table) {
        var request =
                CreateTableRequest.builder()
                        .tableName(table)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(new Key(hashKey, rangeKey).schema())
                        .attributeDefinitions(attributeDefinitions());
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(secondaryIndexes());
        }
        if (stream != null) {
            request.streamSpecification(streamOf(stream));
        }
        return request.build();
    }

    private List<AttributeDefinition> attributeDefinitions() {
        return attributes.entrySet().stream()
                .map(
                        attribute ->
                                AttributeDefinition.builder()
                                        .attributeName(attribute.getKey())
                                        .attributeType(attribute.getValue())
                                        .build())
                .toList();
    }

    private List<GlobalSecondaryIndex> secondaryIndexes() {
        return indexes.entrySet().stream()
                .map(
                        index ->
                                GlobalSecondaryIndex.builder()
                                        .indexName(index.getKey())
                                        .keySchema(index.getValue().schema())
                                        .projection(p -> p.projectionType(ProjectionType.ALL))
                                        .build())
                .toList();
    }

    private static StreamSpecification streamOf(String view) {
        return StreamSpecification.builder().streamEnabled(true).streamViewType(view).build();
    }
}
