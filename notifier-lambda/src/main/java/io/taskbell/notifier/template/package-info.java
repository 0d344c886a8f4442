/** What a mail says. */
@NullMarked
package io.taskbell.notifier.template;

import org.jspecify.annotations.NullMarked;
