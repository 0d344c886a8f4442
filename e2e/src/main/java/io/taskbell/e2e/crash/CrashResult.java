package io.taskbell.e2e.crash;

import io.taskbell.e2e.crash.kill.Kill;
import io.taskbell.e2e.crash.verify.Doubled;
import io.taskbell.e2e.crash.verify.Findings;
import io.taskbell.e2e.crash.write.Acknowledged;
import io.taskbell.e2e.crash.write.Journal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of one run, in the words of its JSON file.
 *
 * @param seconds how long changes were made and parts killed
 * @param changes acknowledged ones
 * @param learned of these, how many were only known by reading the task again
 * @param unanswered requests to which nothing came back
 * @param unavailable requests answered with 5xx
 * @param kills by part
 * @param lost owed mails that did not come
 * @param doubled mails that came once more
 * @param unexplained of these, how many no kill explains
 * @param broken every broken promise, in one sentence
 */
public record CrashResult(
        long seed,
        long seconds,
        int changes,
        long learned,
        int unanswered,
        int unavailable,
        Map<String, Long> kills,
        long entries,
        long owed,
        long lost,
        int doubled,
        long unexplained,
        List<String> doubles,
        List<String> broken,
        boolean good) {

    static CrashResult of(
            CrashOptions options,
            Duration took,
            Journal journal,
            List<Kill> kills,
            Findings findings) {
        List<Doubled> doubles = findings.doubled();
        return new CrashResult(
                options.seed(),
                took.toSeconds(),
                journal.changes(),
                journal.acknowledged().stream().filter(Acknowledged::learned).count(),
                journal.unanswered(),
                journal.unavailable(),
                countByPart(kills),
                findings.entries(),
                findings.owed(),
                findings.lost(),
                doubles.size(),
                doubles.stream().filter(one -> one.explainedBy().isEmpty()).count(),
                doubles.stream().map(CrashResult::sentence).toList(),
                findings.broken(),
                findings.isGood());
    }

    private static Map<String, Long> countByPart(List<Kill> kills) {
        return kills.stream()
                .collect(
                        Collectors.groupingBy(
                                kill -> kill.part().wireName(),
                                TreeMap::new,
                                Collectors.counting()));
    }

    private static String sentence(Doubled one) {
        return "event %s to %s at %s and again at %s: %s"
                .formatted(
                        one.eventId(),
                        one.recipientId(),
                        one.first(),
                        one.again(),
                        one.explainedBy()
                                .map(kill -> kill.part().wireName() + " killed at " + kill.at())
                                .orElse("NOT EXPLAINED by any kill"));
    }

    /** For people. */
    String table() {
        StringBuilder text = new StringBuilder();
        row(text, "seed, seconds", seed + ", " + seconds);
        row(text, "kills", kills.values().stream().mapToLong(n -> n).sum() + " " + kills);
        row(text, "changes acknowledged", changes + " (" + learned + " by reading again)");
        row(text, "no answer / 5xx", unanswered + " / " + unavailable);
        row(text, "change-log entries", entries);
        row(text, "mails owed / lost", owed + " / " + lost);
        row(text, "mails doubled", doubled + " (" + unexplained + " unexplained)");
        doubles.forEach(one -> text.append("  doubled: ").append(one).append('\n'));
        broken.forEach(one -> text.append("  BROKEN: ").append(one).append('\n'));
        return text.append(good ? "good\n" : "NOT GOOD\n").toString();
    }

    private static void row(StringBuilder text, String name, Object value) {
        text.append("%-22s %s%n".formatted(name, value));
    }
}
