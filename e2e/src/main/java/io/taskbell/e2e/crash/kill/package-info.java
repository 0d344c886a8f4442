/** One part at a time, {@code kill -9}. */
@NullMarked
package io.taskbell.e2e.crash.kill;

import org.jspecify.annotations.NullMarked;
