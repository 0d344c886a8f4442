/** Events as JSON text and back. */
@NullMarked
package io.taskbell.events.codec;

import org.jspecify.annotations.NullMarked;
