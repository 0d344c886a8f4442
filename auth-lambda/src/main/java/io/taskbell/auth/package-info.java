/** Identity: two functions in one zip, the identity routes and the authorizer. */
@NullMarked
package io.taskbell.auth;

import org.jspecify.annotations.NullMarked;
