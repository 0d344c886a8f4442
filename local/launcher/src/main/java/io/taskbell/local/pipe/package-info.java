/** EventBridge Pipes: change log's stream to bus. */
@NullMarked
package io.taskbell.local.pipe;

import org.jspecify.annotations.NullMarked;
