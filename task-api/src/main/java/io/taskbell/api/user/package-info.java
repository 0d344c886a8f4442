/** The people, as the identity function keeps them. */
@NullMarked
package io.taskbell.api.user;

import org.jspecify.annotations.NullMarked;
