package io.taskbell.notifier.mail;

/** Who mails are from. */
record Sender(String name, MailAddress address) {

    /** From {@code Taskbell <taskbell@example.com>}, or an address alone. */
    static Sender of(String text) {
        int open = text.lastIndexOf('<');
        if (open < 0 || !text.endsWith(">")) {
            return new Sender("", MailAddress.of(text));
        }
        return new Sender(
                text.substring(0, open).strip(),
                MailAddress.of(text.substring(open + 1, text.length() - 1)));
    }
}
