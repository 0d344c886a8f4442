package io.taskbell.e2e.crash.write;

import io.taskbell.e2e.client.Answer;
import io.taskbell.e2e.client.NoAnswerException;
import io.taskbell.e2e.client.Person;
import io.taskbell.e2e.stack.Waiting;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One request, told apart by what it says of the outcome: an answer below 500 is certain; anything
 * else is not.
 */
final class Sender {
    private static final Duration RETRY_PAUSE = Duration.ofMillis(100);

    private static final int TOO_MANY = 429;

    private final Journal journal;
    private final BooleanSupplier hopeless;

    Sender(Journal journal, BooleanSupplier hopeless) {
        this.journal = journal;
        this.hopeless = hopeless;
    }

    /** Empty when the outcome is not known. */
    Optional<Answer> once(Person actor, Supplier<Answer> request) {
        if (hopeless.getAsBoolean()) {
            throw new IllegalStateException("the API did not come back; a writer gave up");
        }
        try {
            Answer answer = request.get();
            return certain(actor, answer) ? Optional.of(answer) : Optional.empty();
        } catch (NoAnswerException e) {
            journal.countUnanswered();
            return Optional.empty();
        }
    }

    /** Again until the outcome is known; for reading only. */
    Answer untilAnswered(Person actor, Supplier<Answer> request) {
        while (true) {
            Optional<Answer> answer = once(actor, request);
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
    }

    void pause() {
        Waiting.pause(RETRY_PAUSE);
    }

    private boolean certain(Person actor, Answer answer) {
        if (answer.status() >= 500 || answer.status() == TOO_MANY) {
            checkProblem(answer);
            journal.countUnavailable();
            return false;
        }
        if (answer.status() == 401) {
            // A token is renewed long before it ends: nobody may be turned away.
            journal.odd("401 to a valid token of " + actor.userId() + ": " + answer);
            actor.forgetToken();
            return false;
        }
        return true;
    }

    private void checkProblem(Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            journal.odd("not problem+json: " + answer);
        }
    }
}
