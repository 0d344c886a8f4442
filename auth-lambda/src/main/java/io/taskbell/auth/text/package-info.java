/** Text as people type it. */
@NullMarked
package io.taskbell.auth.text;

import org.jspecify.annotations.NullMarked;
