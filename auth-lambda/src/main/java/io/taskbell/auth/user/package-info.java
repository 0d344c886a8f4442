/** People: what is kept of them, signing up, and who is asking. */
@NullMarked
package io.taskbell.auth.user;

import org.jspecify.annotations.NullMarked;
