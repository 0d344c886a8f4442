package io.taskbell.local.poller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a function says about a batch: SQSBatchResponse, read as strictly as Lambda reads it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling
 *     errors for an SQS event source</a>
 */
final class BatchAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(BatchAnswer.class);
    private static final JsonMapper JSON = new JsonMapper();

    private BatchAnswer() {}

    /**
     * @param ids of all messages of the batch
     * @return those that are dealt with; none when the answer cannot be understood
     */
    static Set<String> succeeded(byte[] answer, List<String> ids) {
        Set<String> failed = new HashSet<>();
        try {
            JsonNode failures = JSON.readTree(answer).path("batchItemFailures");
            if (!failures.isMissingNode() && !failures.isNull() && !failures.isArray()) {
                return wholeBatchFails("batchItemFailures is no list");
            }
            failures.forEach(failure -> failed.add(failure.path("itemIdentifier").asText("")));
        } catch (IOException e) {
            return wholeBatchFails("the answer is not JSON");
        }
        if (!ids.containsAll(failed)) {
            return wholeBatchFails("itemIdentifier is missing or of no message in the batch");
        }
        Set<String> succeeded = new HashSet<>(ids);
        succeeded.removeAll(failed);
        return succeeded;
    }

    private static Set<String> wholeBatchFails(String reason) {
        LOG.error("whole batch comes again: {}", reason);
        return Set.of();
    }
}
