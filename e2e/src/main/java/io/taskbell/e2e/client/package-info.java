/** What a stranger can see of Taskbell: its HTTP API, the mailbox, the change log, the queues. */
@NullMarked
package io.taskbell.e2e.client;

import org.jspecify.annotations.NullMarked;
