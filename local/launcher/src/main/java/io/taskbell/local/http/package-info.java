/** What the launcher's HTTP servers share. */
@NullMarked
package io.taskbell.local.http;

import org.jspecify.annotations.NullMarked;
