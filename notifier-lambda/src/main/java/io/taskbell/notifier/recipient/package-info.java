/** Whom a change concerns, and who they are. */
@NullMarked
package io.taskbell.notifier.recipient;

import org.jspecify.annotations.NullMarked;
