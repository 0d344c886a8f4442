/** Limits on guessing passwords and on making accounts. */
@NullMarked
package io.taskbell.auth.attempt;

import org.jspecify.annotations.NullMarked;
