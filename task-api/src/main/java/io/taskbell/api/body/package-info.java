/** Request bodies: strict JSON, read field by field so that every wrong one is named. */
@NullMarked
package io.taskbell.api.body;

import org.jspecify.annotations.NullMarked;
