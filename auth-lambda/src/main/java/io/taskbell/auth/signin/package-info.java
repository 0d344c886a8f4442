/** Signing in and out, and what else a password is asked for. */
@NullMarked
package io.taskbell.auth.signin;

import org.jspecify.annotations.NullMarked;
