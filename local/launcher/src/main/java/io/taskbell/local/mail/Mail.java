package io.taskbell.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * A stored mail opened.
 *
 * @param text empty when it has no such part
 * @param html empty when it has no such part; as sent, so it may hold anything
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record Mail(@JsonUnwrapped Summary summary, String text, @JsonProperty("HTML") String html) {

    /** What a list of mails shows, in Mailpit's words. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Summary(
            @JsonProperty("ID") String id,
            @JsonProperty("MessageID") String messageId,
            Address from,
            List<Address> to,
            List<Address> cc,
            List<Address> replyTo,
            String subject,
            String created,
            int size,
            int attachments,
            String snippet) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Address(String name, String address) {}
}
