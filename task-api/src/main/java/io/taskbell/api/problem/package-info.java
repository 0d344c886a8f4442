/** What can go wrong, in one vocabulary: RFC 9457 problem documents. */
@NullMarked
package io.taskbell.api.problem;

import org.jspecify.annotations.NullMarked;
