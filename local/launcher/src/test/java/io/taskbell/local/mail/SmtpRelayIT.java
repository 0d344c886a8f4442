package io.taskbell.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Mails are handed on to a real mail server. */
class SmtpRelayIT extends MailStage {
    @Test
    void passesMailsOnToAMailServerAndTriesAgain() throws Exception {
        try (SmtpStub smtp = new SmtpStub()) {
            smtp.answerToMail("451 later");
            server.close();
            server = start(Optional.of(smtp.address()));
            String id = sent(raw(MAIL));
            await().until(() -> !Files.exists(folder.resolve("relay/" + id + ".tmp")));
            server.close();
            smtp.answerToMail("250 ok");

            server = start(Optional.of(smtp.address())); // does not forget what waits

            String passedOn = smtp.mails().poll(10, TimeUnit.SECONDS);
            assertThat(passedOn).contains("X-Taskbell-Task: t/2").contains(id + "@taskbell.local");
            await().until(() -> !Files.exists(folder.resolve("relay/" + id)));
            assertThat(json("/api/v1/messages").path("total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void doesNotTryAgainWhatAMailServerRefusesForGood() throws Exception {
        try (SmtpStub smtp = new SmtpStub()) {
            smtp.answerToMail("550 never");
            server.close();
            server = start(Optional.of(smtp.address()));

            String id = sent(raw(MAIL));

            await().until(() -> !Files.exists(folder.resolve("relay/" + id)));
            assertThat(smtp.mails()).isEmpty();
            assertThat(json("/api/v1/messages").path("total").asInt()).isEqualTo(1);
        }
    }
}
