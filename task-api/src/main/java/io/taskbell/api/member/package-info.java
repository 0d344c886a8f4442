/** Who may do what in a project. */
@NullMarked
package io.taskbell.api.member;

import org.jspecify.annotations.NullMarked;
