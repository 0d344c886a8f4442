/**
 * From queue message to mail: every change is announced once to each person it concerns.
 *
 * <p>Read in the order it runs: {@link io.taskbell.notifier.NotifierHandler}.
 */
@NullMarked
package io.taskbell.notifier;

import org.jspecify.annotations.NullMarked;
