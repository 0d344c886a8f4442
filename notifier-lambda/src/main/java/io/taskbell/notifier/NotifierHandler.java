package io.taskbell.notifier;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.taskbell.notifier.log.EcsJsonFormatter;
import io.taskbell.notifier.queue.QueueBatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;

/**
 * Where Lambda hands over a batch of changes, and is told which of them SQS must keep.
 *
 * <p>Before: the queue {@code notifications}. After: {@link BatchRun}.
 */
public final class NotifierHandler implements RequestStreamHandler {
    private final BatchRun batchRun;

    /** Made by Lambda, once for a process. */
    public NotifierHandler() {
        EcsJsonFormatter.install("taskbell-notifier");
        this.batchRun = new Wiring(Settings.from(System.getenv()), Clock.systemUTC()).batchRun();
    }

    NotifierHandler(BatchRun batchRun) {
        this.batchRun = batchRun;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var deadline = new Deadline(context::getRemainingTimeInMillis);
        QueueBatch.answer(batchRun.run(QueueBatch.read(in), deadline), out);
    }
}
