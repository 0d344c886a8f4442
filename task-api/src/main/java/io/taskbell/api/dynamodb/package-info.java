/** The one DynamoDB client. */
@NullMarked
package io.taskbell.api.dynamodb;

import org.jspecify.annotations.NullMarked;
