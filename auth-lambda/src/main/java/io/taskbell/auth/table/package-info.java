/** DynamoDB: the connection, and reads and writes of one table. */
@NullMarked
package io.taskbell.auth.table;

import org.jspecify.annotations.NullMarked;
