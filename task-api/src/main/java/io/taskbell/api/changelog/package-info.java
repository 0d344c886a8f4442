/** The change log in DynamoDB, where the way of a change leaves this service. */
@NullMarked
package io.taskbell.api.changelog;

import org.jspecify.annotations.NullMarked;
