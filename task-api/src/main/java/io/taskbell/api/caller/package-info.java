/** Who is asking: the access token, verified. */
@NullMarked
package io.taskbell.api.caller;

import org.jspecify.annotations.NullMarked;
