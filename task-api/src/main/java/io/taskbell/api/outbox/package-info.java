/** Changes on their way out: written with the task, moved to the change log afterwards. */
@NullMarked
package io.taskbell.api.outbox;

import org.jspecify.annotations.NullMarked;
