@NullMarked
package io.taskbell.e2e.latency;

import org.jspecify.annotations.NullMarked;
