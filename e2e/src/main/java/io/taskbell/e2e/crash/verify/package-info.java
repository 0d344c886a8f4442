/** Holds the change log and the mailbox to what the writers know. */
@NullMarked
package io.taskbell.e2e.crash.verify;

import org.jspecify.annotations.NullMarked;
