package io.taskbell.api.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.taskbell.api.changelog.ChangeLogUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Runs the relay: at once when a change was committed, and every half second for rows that nobody
 * announced. Before: {@link RelayBell}. After: {@link OutboxRelay}.
 */
@ApplicationScoped
public class RelayLoop {
    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final OutboxRelay relay;
    private final RelayBell bell;
    private final OutboxConfig config;
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private volatile boolean stopping;

    RelayLoop(OutboxRelay relay, RelayBell bell, OutboxConfig config) {
        this.relay = relay;
        this.bell = bell;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            thread.start();
        }
    }

    /** The batch under way is finished; rows that still wait are the next start's. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        bell.ring();
        if (config.relay()) {
            thread.join(LONGEST_STOP);
        }
    }

    private void run() {
        Duration pause = Duration.ZERO;
        try {
            while (!stopping) {
                pause = relayAll(pause);
                if (pause.isZero()) {
                    bell.await(config.sweep());
                } else {
                    // Rings are no reason to try an outage again sooner.
                    Thread.sleep(jittered(pause));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @return how long to let the change log alone; zero if it answers
     */
    private Duration relayAll(Duration paused) {
        try {
            while (!stopping && relay.relayOnce() > 0) {
                // As long as there is something.
            }
            if (!paused.isZero()) {
                LOG.info("changes reach the change log again");
            }
            return Duration.ZERO;
        } catch (ChangeLogUnavailableException e) {
            if (paused.isZero()) {
                LOG.warnf("the change log does not answer; changes wait: %s", e.getMessage());
            }
        } catch (RuntimeException e) {
            if (paused.isZero()) {
                LOG.warn("the outbox cannot be relayed; changes wait", e);
            }
        }
        return longer(paused);
    }

    private Duration longer(Duration paused) {
        if (paused.isZero()) {
            return FIRST_PAUSE;
        }
        Duration doubled = paused.multipliedBy(2);
        return doubled.compareTo(config.longestPause()) > 0 ? config.longestPause() : doubled;
    }

    private static Duration jittered(Duration pause) {
        long millis = pause.toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    }
}
