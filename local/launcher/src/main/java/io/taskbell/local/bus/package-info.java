/** EventBridge: rules that pick events for queues. */
@NullMarked
package io.taskbell.local.bus;

import org.jspecify.annotations.NullMarked;
