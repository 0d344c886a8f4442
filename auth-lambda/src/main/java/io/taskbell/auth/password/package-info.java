/** Passwords: what is accepted, and how it is kept. */
@NullMarked
package io.taskbell.auth.password;

import org.jspecify.annotations.NullMarked;
