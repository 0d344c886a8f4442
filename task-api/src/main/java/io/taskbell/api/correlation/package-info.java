/** One id from the browser's request to the mail. */
@NullMarked
package io.taskbell.api.correlation;

import org.jspecify.annotations.NullMarked;
