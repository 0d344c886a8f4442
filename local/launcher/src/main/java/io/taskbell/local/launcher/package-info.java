/**
 * The laptop edition's start: {@link io.taskbell.local.launcher.Main} prepares the home folder,
 * {@link io.taskbell.local.launcher.Laptop} starts and connects the parts.
 */
@NullMarked
package io.taskbell.local.launcher;

import org.jspecify.annotations.NullMarked;
