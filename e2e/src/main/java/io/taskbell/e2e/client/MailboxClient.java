package io.taskbell.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The mailbox, in Mailpit's shape. Remembers what it has read, so that each mail is read once. */
public final class MailboxClient {
    private static final int PAGE = 100;

    private final Http http;
    private final List<Mail> read = new ArrayList<>();
    private final Set<String> readIds = new HashSet<>();
    private boolean complete;

    public MailboxClient(URI address) {
        this.http = new Http(address);
    }

    /** Every mail there is, oldest first. */
    public synchronized List<Mail> mails() {
        long total = total();
        if (complete && total == read.size()) {
            return List.copyOf(read);
        }
        boolean whole = !complete;
        complete = false;
        boolean more = true;
        for (int start = 0; more; start += PAGE) {
            Page page = readPage(start);
            more = page.full() && (page.anyNew() || whole);
        }
        complete = true;
        read.sort(Comparator.comparing(Mail::created));
        return List.copyOf(read);
    }

    /**
     * Newest first: after a page that brought nothing new, nothing new follows, unless an earlier
     * reading was cut short. Mails that arrive meanwhile only move known ones further back.
     */
    private Page readPage(int start) {
        JsonNode page = page(start, PAGE).path("messages");
        boolean anyNew = false;
        for (JsonNode listed : page) {
            String id = listed.path("ID").asText();
            if (!readIds.contains(id)) {
                read.add(Mail.of(listed, headers(listed)));
                readIds.add(id);
                anyNew = true;
            }
        }
        return new Page(page.size() == PAGE, anyNew);
    }

    private record Page(boolean full, boolean anyNew) {}

    /** The mail that tells this recipient of this version of the task. */
    public Optional<Mail> find(String taskId, long version, String recipientId) {
        String task = taskId + "/" + version;
        return mails().stream()
                .filter(mail -> mail.task().equals(task))
                .filter(mail -> mail.recipientId().equals(recipientId))
                .findFirst();
    }

    /** How many mails there are. */
    public long total() {
        return page(0, 1).path("total").asLong();
    }

    /** With {@code Text} and {@code HTML}. */
    public JsonNode message(Mail mail) {
        return http.get("/api/v1/message/" + mail.id()).expect(200).json();
    }

    /** As it was sent, RFC 5322. */
    public String raw(Mail mail) {
        return http.get("/api/v1/message/" + mail.id() + "/raw").expect(200).text();
    }

    public synchronized void delete(Mail mail) {
        byte[] body =
                Json.write(Map.of("IDs", List.of(mail.id()))).getBytes(StandardCharsets.UTF_8);
        http.send("DELETE", "/api/v1/messages", Map.of("Content-Type", "application/json"), body)
                .expect(200);
        read.remove(mail);
    }

    /** What the mail endpoint shall do wrong from now on, in its own words. */
    public void faults(Map<String, ?> faults) {
        byte[] body = Json.write(faults).getBytes(StandardCharsets.UTF_8);
        Answer answer =
                http.send("PUT", "/faults", Map.of("Content-Type", "application/json"), body);
        if (!answer.isOk()) {
            throw new IllegalStateException("faults were not taken: " + answer);
        }
    }

    private JsonNode headers(JsonNode listed) {
        return http.get("/api/v1/message/" + listed.path("ID").asText() + "/headers")
                .expect(200)
                .json();
    }

    private JsonNode page(int start, int limit) {
        return http.get("/api/v1/messages?start=" + start + "&limit=" + limit).expect(200).json();
    }
}
