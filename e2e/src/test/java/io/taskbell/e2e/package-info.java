/** Taskbell as a stranger sees it: the whole chain running, nothing replaced. */
@NullMarked
package io.taskbell.e2e;

import org.jspecify.annotations.NullMarked;
