/** Lambda's event source mapping: queue to function. */
@NullMarked
package io.taskbell.local.poller;

import org.jspecify.annotations.NullMarked;
