/** SES: SendEmail, and a mailbox to read what was sent. */
@NullMarked
package io.taskbell.local.mail;

import org.jspecify.annotations.NullMarked;
