/** Entity tags and the conditions of RFC 9110 built on them. */
@NullMarked
package io.taskbell.api.precondition;

import org.jspecify.annotations.NullMarked;
