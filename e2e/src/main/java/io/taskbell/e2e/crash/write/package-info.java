/** Writers, and what they know for certain to be committed. */
@NullMarked
package io.taskbell.e2e.crash.write;

import org.jspecify.annotations.NullMarked;
