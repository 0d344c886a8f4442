/** Sessions: who stays signed in, by refresh tokens. */
@NullMarked
package io.taskbell.auth.session;

import org.jspecify.annotations.NullMarked;
