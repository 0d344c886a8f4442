package io.taskbell.e2e.crash.kill;

import io.taskbell.e2e.stack.Part;
import java.time.Instant;

/**
 * One part, gone and come back.
 *
 * @param at when it was killed
 * @param backAt when its successor's process was there (for the launcher: when all was ready)
 */
public record Kill(Part part, Instant at, Instant backAt) {}
