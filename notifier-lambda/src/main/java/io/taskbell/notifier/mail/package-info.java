/** A mail as bytes, and its way to SES. */
@NullMarked
package io.taskbell.notifier.mail;

import org.jspecify.annotations.NullMarked;
