/**
 * The real parts that stand in for AWS' services, each started as a process of its own: by the
 * launcher for people, by {@link io.taskbell.local.parts.TestParts} for integration tests.
 */
@NullMarked
package io.taskbell.local.parts;

import org.jspecify.annotations.NullMarked;
