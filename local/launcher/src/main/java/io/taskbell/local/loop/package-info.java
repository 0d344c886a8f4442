/** Work that goes on for as long as the launcher runs. */
@NullMarked
package io.taskbell.local.loop;

import org.jspecify.annotations.NullMarked;
