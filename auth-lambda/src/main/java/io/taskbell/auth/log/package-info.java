/** Log lines: one JSON object each, in ECS field names. */
@NullMarked
package io.taskbell.auth.log;

import org.jspecify.annotations.NullMarked;
