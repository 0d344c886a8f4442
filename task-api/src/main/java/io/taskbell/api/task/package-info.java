/**
 * Tasks, from the HTTP request to the row: {@code TaskResource -> TaskService -> Task ->
 * TaskRepository}.
 */
@NullMarked
package io.taskbell.api.task;

import org.jspecify.annotations.NullMarked;
