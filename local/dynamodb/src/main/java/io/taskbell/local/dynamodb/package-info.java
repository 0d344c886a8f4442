/** DynamoDB Local as a process of its own: its libraries clash with those of the rest. */
@NullMarked
package io.taskbell.local.dynamodb;

import org.jspecify.annotations.NullMarked;
