/** The API document, as the build writes it. */
@NullMarked
package io.taskbell.api.openapi;

import org.jspecify.annotations.NullMarked;
