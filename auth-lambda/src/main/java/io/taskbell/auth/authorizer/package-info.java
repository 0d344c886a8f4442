/** What API Gateway asks an authorizer and what it is told. */
@NullMarked
package io.taskbell.auth.authorizer;

import org.jspecify.annotations.NullMarked;
