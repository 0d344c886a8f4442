/** Projects: the boards that tasks sit in. */
@NullMarked
package io.taskbell.api.project;

import org.jspecify.annotations.NullMarked;
