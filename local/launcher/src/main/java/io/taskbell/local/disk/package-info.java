/** Files that survive a sudden end. */
@NullMarked
package io.taskbell.local.disk;

import org.jspecify.annotations.NullMarked;
