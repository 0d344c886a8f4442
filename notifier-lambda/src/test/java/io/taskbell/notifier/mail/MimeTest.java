package io.taskbell.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.taskbell.events.EventEnvelope;
import io.taskbell.events.Sample;
import io.taskbell.notifier.recipient.Language;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeTest {
    private static final String ROOT =
            "<task-01940000-0000-7000-8000-000000000001@taskbell.example>";

    @Test
    void carriesEveryHeaderOnce() throws Exception {
        var mail = ParsedMail.of(Letters.mail(Sample.envelope(), Language.KO, "김민준"));

        assertThat(mail.header("Subject")).isEqualTo("[OPS-12] 운영: 주간 보고 🛎");
        assertThat(mail.message().getSubject()).isEqualTo("[OPS-12] 운영: 주간 보고 🛎");
        assertThat(mail.message().getFrom())
                .containsExactly(new InternetAddress("taskbell@taskbell.example", "Taskbell"));
        assertThat(mail.message().getAllRecipients())
                .containsExactly(new InternetAddress("kim@example.com", "김민준"));
        assertThat(mail.header("In-Reply-To")).isEqualTo(ROOT);
        assertThat(mail.header("References")).isEqualTo(ROOT);
        assertThat(mail.header("List-Id"))
                .isEqualTo("운영 <01940000-0000-7000-8000-00000000000a.taskbell.example>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("X-Correlation-Id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(mail.header("X-Taskbell-Event")).isEqualTo(Sample.EVENT_ID.toString());
        assertThat(mail.header("X-Taskbell-Task")).isEqualTo(Sample.TASK_ID + "/2");
        assertThat(mail.header("X-Taskbell-Recipient")).isEqualTo(Sample.SUPERVISOR_ID.toString());
        assertThat(mail.header("MIME-Version")).isEqualTo("1.0");
        assertThat(mail.message().isMimeType("multipart/alternative")).isTrue();
        assertThat(new MailDateFormat().parse(mail.header("Date")))
                .isEqualTo(Date.from(Letters.CLOCK.instant()));
        assertThat(mail.message().getMessageID()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🛎🛎 👩‍👩‍👧‍👦 emoji",
                "تقرير أسبوعي עברית",
                "plain ASCII",
                "=?utf-8?B?aGlkZGVu?= looks encoded",
                "(comment) \"quoted\" <angle@example.com>, semi;colon: \\",
                "trailing space ",
            })
    void bringsAnyTitleThrough(String title) throws Exception {
        var event = Letters.titled(title, "운영");
        byte[] mime = Letters.mail(event, Language.EN, "김민준");

        assertThat(ParsedMail.of(mime).header("Subject"))
                .isEqualTo(("[OPS-12] 운영: " + title).strip());
        assertThat(ParsedMail.of(mime).text()).contains(title);
        assertWellFormed(mime);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: victim@example.com",
                "a\nBcc: victim@example.com",
                "a\rBcc: victim@example.com",
                "a\r\n\r\n<script>alert(1)</script>",
                "a\u0000\u0085\u2028Bcc: victim@example.com",
                "half a pair \ud83d and a word",
            })
    void noTextEndsItsHeader(String text) throws Exception {
        var event = Letters.titled(text, text);

        byte[] mime = Letters.mail(event, Language.KO, text);

        var mail = ParsedMail.of(mime);
        assertThat(mail.message().getHeader("Bcc")).isNull();
        assertThat(mail.message().getAllRecipients()).hasSize(1);
        assertThat(mail.header("X-Taskbell-Event")).isEqualTo(Sample.EVENT_ID.toString());
        assertThat(mail.html()).doesNotContain("<script");
        assertWellFormed(mime);
    }

    @Test
    void aCorrelationIdEndsNoHeader() throws Exception {
        var sample = Sample.envelope();
        var event =
                new EventEnvelope(
                        sample.eventId(),
                        sample.occurredAt(),
                        "x\r\nBcc: victim@example.com",
                        sample.actor(),
                        sample.data());

        var mail = ParsedMail.of(Letters.mail(event, Language.KO, "김민준"));

        assertThat(mail.message().getHeader("Bcc")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"가", "🛎", "a", "é", "ab "})
    void foldsTitlesOfOverAThousandOctets(String piece) throws Exception {
        String title = piece.repeat(1_100 / piece.length()).strip();
        byte[] mime = Letters.mail(Letters.titled(title, title), Language.KO, title);

        var mail = ParsedMail.of(mime);
        assertThat(mail.header("Subject")).isEqualTo("[OPS-12] " + title + ": " + title);
        assertThat(((InternetAddress) mail.message().getAllRecipients()[0]).getPersonal())
                .isEqualTo(title);
        assertThat(mail.header("List-Id")).contains("00000000000a.taskbell.example>");
        assertWellFormed(mime);
    }

    @Test
    void escapesEveryValueInHtml() throws Exception {
        String attack = "<img src=x onerror=alert(1)>\"'&</title><script>alert(1)</script>";

        var mail = ParsedMail.of(Letters.mail(Letters.titled(attack, attack), Language.EN, "김민준"));

        assertThat(mail.html())
                .doesNotContain("<img", "<script", "</title><")
                .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
        assertThat(mail.text()).contains(attack);
    }

    @Test
    void setsRightToLeftValuesApartInPlainText() throws Exception {
        var mail = ParsedMail.of(Letters.mail(Letters.titled("עברית", "운영"), Language.EN, "김민준"));

        assertThat(mail.text()).contains("Title: old → \u2068עברית\u2069");
        assertThat(mail.html()).contains("<bdi>old</bdi> → <bdi>עברית</bdi>");
    }

    @Test
    void readsAddressesWithInternationalDomains() {
        assertThat(MailAddress.of(" kim@예시.한국 ").text()).isEqualTo("kim@xn--vv4b11d.xn--3e0b707e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kim",
                "@example.com",
                "kim@",
                "a b@example.com",
                "김@example.com",
                "a\r\nb@example.com",
                "<a@example.com"
            })
    void refusesWhatSesCannotDeliverTo(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> MailAddress.of(address));
    }

    /**
     * ASCII throughout, CR LF at every line's end, no line too long; headers short enough for all.
     */
    private static void assertWellFormed(byte[] mime) {
        String mail = new String(mime, StandardCharsets.ISO_8859_1);
        assertThat(mail).matches("(?s)[\\x09\\x0a\\x0d\\x20-\\x7e]*");
        assertThat(mail.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(mail.split("\r\n")).allMatch(line -> line.length() <= 998);
        String headers = mail.substring(0, mail.indexOf("\r\n\r\n"));
        assertThat(headers.split("\r\n")).allMatch(line -> line.length() <= 100);
    }
}
