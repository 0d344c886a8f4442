/** Access tokens: the keys, issuing, verifying. */
@NullMarked
package io.taskbell.auth.token;

import org.jspecify.annotations.NullMarked;
