/** Keeps the parts' processes alive, and ends those that an earlier launcher left behind. */
@NullMarked
package io.taskbell.local.supervision;

import org.jspecify.annotations.NullMarked;
