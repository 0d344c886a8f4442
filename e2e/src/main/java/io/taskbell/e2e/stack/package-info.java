/** A laptop edition as a child process: started, watched, signalled, measured. */
@NullMarked
package io.taskbell.e2e.stack;

import org.jspecify.annotations.NullMarked;
