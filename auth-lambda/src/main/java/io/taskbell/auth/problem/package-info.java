/** Everything that can be refused, and how it is told: RFC 9457 problem+json. */
@NullMarked
package io.taskbell.auth.problem;

import org.jspecify.annotations.NullMarked;
