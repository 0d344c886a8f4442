package io.taskbell.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a SendEmail request asks for.
 *
 * @param sender of the envelope
 * @param recipients of the envelope; never empty
 * @param mime the whole mail
 */
record Outgoing(String sender, List<String> recipients, byte[] mime) {
    private static final JsonMapper JSON = new JsonMapper();

    /** SES's limit. */
    private static final int MAX_RECIPIENTS = 50;

    /**
     * @param body of SES v2's SendEmail
     */
    static Outgoing parse(byte[] body) throws SesException {
        JsonNode request = json(body);
        JsonNode content = request.path("Content");
        byte[] mime =
                content.has("Raw")
                        ? raw(content.path("Raw"))
                        : SimpleContent.mime(request, content.path("Simple"));
        MailHeaders headers = MailHeaders.of(mime);
        List<String> recipients = recipients(request.path("Destination"), headers);
        String from = request.path("FromEmailAddress").asText("");
        String sender = from.isEmpty() ? headers.first("From") : from;
        if (sender.isEmpty()) {
            throw SesException.badRequest("Missing required header 'From'.");
        }
        return new Outgoing(address(sender), recipients, mime);
    }

    private static JsonNode json(byte[] body) throws SesException {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw SesException.badRequest("Request body is not JSON.");
        }
    }

    private static byte[] raw(JsonNode raw) throws SesException {
        try {
            byte[] mime = raw.path("Data").binaryValue();
            if (mime != null && mime.length > 0) {
                return mime;
            }
        } catch (IOException e) {
            throw SesException.badRequest("Content.Raw.Data is not base64.");
        }
        throw SesException.badRequest("Content.Raw.Data is missing.");
    }

    private static List<String> recipients(JsonNode destination, MailHeaders headers)
            throws SesException {
        List<String> written = new ArrayList<>();
        for (String kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
            destination.path(kind).forEach(address -> written.add(address.asText()));
        }
        if (written.isEmpty()) {
            written.addAll(headers.addresses("To", "Cc", "Bcc"));
        }
        if (written.isEmpty() || written.size() > MAX_RECIPIENTS) {
            throw SesException.badRequest("Recipient count is not 1 to " + MAX_RECIPIENTS + ".");
        }
        List<String> recipients = new ArrayList<>();
        for (String address : written) {
            recipients.add(address(address));
        }
        return recipients;
    }

    private static String address(String written) throws SesException {
        try {
            InternetAddress[] one = InternetAddress.parse(written, true);
            if (one.length == 1) {
                one[0].validate();
                return one[0].getAddress();
            }
        } catch (AddressException e) {
            throw SesException.badRequest("Invalid address: " + e.getMessage());
        }
        throw SesException.badRequest("Not one address.");
    }
}
