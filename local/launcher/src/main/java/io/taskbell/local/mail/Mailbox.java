package io.taskbell.local.mail;

import io.taskbell.local.disk.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mails that were sent: each a file, and in memory what the list shows of it. */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final String SUFFIX = ".eml";
    private static final int TIME_DIGITS = 12;
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{16}-[0-9a-f-]{36}\\.eml");

    private final Path folder;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();
    private final NavigableMap<String, Mail.Summary> summaries = new ConcurrentSkipListMap<>();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();

    Mailbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void load() throws IOException {
        Files.createDirectories(folder);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(DurableFile.UNFINISHED)) {
                Files.delete(file);
            } else if (OURS.matcher(name).matches()) {
                loadOne(name.substring(0, name.length() - SUFFIX.length()), file);
            }
        }
    }

    private void loadOne(String id, Path file) throws IOException {
        try {
            summaries.put(id, MailReader.read(id, created(id), Files.readAllBytes(file)).summary());
        } catch (IllegalArgumentException e) {
            LOG.warn("not a mail, left where it is: {}", file);
        }
    }

    /**
     * Returns when the mail is safe on the disk.
     *
     * @return its id, which also orders mails by the time they came
     */
    String add(byte[] mime) throws IOException, SesException {
        Instant now = clock.instant();
        String id =
                "%012x%04x-%s"
                        .formatted(
                                now.toEpochMilli(),
                                count.getAndIncrement() & 0xffff,
                                UUID.randomUUID());
        byte[] whole = MailHeaders.complete(mime, id, now);
        Mail.Summary summary = read(id, whole);
        DurableFile.write(file(id), whole);
        summaries.put(id, summary);
        return id;
    }

    private static Mail.Summary read(String id, byte[] mime) throws SesException {
        try {
            return MailReader.read(id, created(id), mime).summary();
        } catch (IllegalArgumentException e) {
            throw SesException.badRequest("Mail cannot be read.");
        }
    }

    /** Newest first. */
    List<Mail.Summary> list(int start, int limit) {
        return summaries.descendingMap().values().stream().skip(start).limit(limit).toList();
    }

    int total() {
        return summaries.size();
    }

    int unread() {
        return Math.max(0, summaries.size() - opened.size());
    }

    boolean isRead(String id) {
        return opened.contains(id);
    }

    Optional<Mail> open(String id) throws IOException {
        Optional<byte[]> mime = raw(id);
        mime.ifPresent(found -> opened.add(id));
        return mime.map(found -> MailReader.read(id, created(id), found));
    }

    Optional<byte[]> raw(String id) throws IOException {
        if (!summaries.containsKey(id)) { // so that an id is never a path to elsewhere
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void delete(Collection<String> ids) throws IOException {
        for (String id : ids) {
            if (summaries.remove(id) != null) {
                opened.remove(id);
                Files.deleteIfExists(file(id));
            }
        }
    }

    void deleteAll() throws IOException {
        delete(List.copyOf(summaries.keySet()));
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }

    private static String created(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, TIME_DIGITS), 16)).toString();
    }
}
