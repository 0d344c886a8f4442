/** What arrives by SQS, and what goes back to it. */
@NullMarked
package io.taskbell.notifier.queue;

import org.jspecify.annotations.NullMarked;
