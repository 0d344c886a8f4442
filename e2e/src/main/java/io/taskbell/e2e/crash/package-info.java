/** A run under fire: writers change tasks while parts are killed; then every promise is checked. */
@NullMarked
package io.taskbell.e2e.crash;

import org.jspecify.annotations.NullMarked;
