package io.taskbell.local.supervision;

import java.time.Duration;

/** Is told what becomes of a part's process. Called on the thread of the part. */
public interface PartWatcher {

    void started(String part, long pid);

    /**
     * @param elapsed since its process started
     */
    void ready(String part, Duration elapsed);

    /**
     * @param why in a few words
     * @param restartIn after which it is started again
     */
    void ended(String part, String why, Duration restartIn);
}
