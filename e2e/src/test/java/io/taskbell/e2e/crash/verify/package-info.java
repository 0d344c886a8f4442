@NullMarked
package io.taskbell.e2e.crash.verify;

import org.jspecify.annotations.NullMarked;
