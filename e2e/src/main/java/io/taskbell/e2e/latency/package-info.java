/** How long a change takes to become a mail. */
@NullMarked
package io.taskbell.e2e.latency;

import org.jspecify.annotations.NullMarked;
