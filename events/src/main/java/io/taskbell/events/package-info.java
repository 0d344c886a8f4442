/**
 * The contract: what happened to a task, as every deployable reads and writes it.
 *
 * <p>Facts only. Depends on the JDK and Jackson's annotations; reading and writing JSON is in
 * {@link io.taskbell.events.codec}.
 */
@NullMarked
package io.taskbell.events;

import org.jspecify.annotations.NullMarked;
