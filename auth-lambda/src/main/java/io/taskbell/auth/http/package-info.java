/** A request and its answer as API Gateway passes them: payload format 2.0. */
@NullMarked
package io.taskbell.auth.http;

import org.jspecify.annotations.NullMarked;
