/** ElasticMQ as a process of its own. */
@NullMarked
package io.taskbell.local.queue;

import org.jspecify.annotations.NullMarked;
