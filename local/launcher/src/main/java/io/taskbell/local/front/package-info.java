/**
 * The public address: page, functions behind /api/auth and /api/me, task-api behind the rest of
 * /api.
 */
@NullMarked
package io.taskbell.local.front;

import org.jspecify.annotations.NullMarked;
