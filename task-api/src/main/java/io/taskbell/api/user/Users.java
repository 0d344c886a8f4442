package io.taskbell.api.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taskbell.api.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is who. Answers are kept for a minute; while DynamoDB is away, the last answer still counts,
 * so that people this service knows go on working.
 */
@ApplicationScoped
public class Users {
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** While DynamoDB is away, it is not waited for in every request. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private static final int MOST = 10_000;

    private record Known(User user, Instant askAgainAt) {}

    private final Cache<UUID, Known> cache = Caffeine.newBuilder().maximumSize(MOST).build();
    private final DynamoDbUsers table;
    private final Clock clock;

    Users(DynamoDbUsers table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Never remembers that somebody is unknown: they may sign up this very moment. */
    public Optional<User> byId(UUID userId) {
        Known known = cache.getIfPresent(userId);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.askAgainAt())) {
            return Optional.of(known.user());
        }
        try {
            Optional<User> found = table.byId(userId);
            found.ifPresentOrElse(
                    user -> cache.put(userId, new Known(user, now.plus(FRESH))),
                    () -> cache.invalidate(userId));
            return found;
        } catch (ProblemException e) {
            if (known == null) {
                throw e;
            }
            cache.put(userId, new Known(known.user(), now.plus(AFTER_FAILURE)));
            return Optional.of(known.user());
        }
    }

    public Optional<User> byEmail(String email) {
        return Email.normalised(email).flatMap(table::idByEmail).flatMap(this::byId);
    }
}
