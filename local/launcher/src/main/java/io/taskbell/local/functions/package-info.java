/** Lambda: the Runtime API that a function's process talks to. */
@NullMarked
package io.taskbell.local.functions;

import org.jspecify.annotations.NullMarked;
