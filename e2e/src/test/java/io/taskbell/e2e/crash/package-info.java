@NullMarked
package io.taskbell.e2e.crash;

import org.jspecify.annotations.NullMarked;
