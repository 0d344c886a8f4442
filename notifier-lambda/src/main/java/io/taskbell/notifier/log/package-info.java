/** Log lines as JSON in ECS names. */
@NullMarked
package io.taskbell.notifier.log;

import org.jspecify.annotations.NullMarked;
