/**
 * Stands in for AWS's runtime interface client where that does not run: its native part is for
 * Linux only. Runs in a function's process, among the function's own jars.
 */
@NullMarked
package io.taskbell.local.parts.runtime;

import org.jspecify.annotations.NullMarked;
