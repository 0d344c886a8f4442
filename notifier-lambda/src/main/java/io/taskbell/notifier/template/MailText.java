package io.taskbell.notifier.template;

/** What a mail says, twice: as plain text and as HTML. */
public record MailText(String subject, String text, String html) {}
