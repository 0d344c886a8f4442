package io.taskbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.taskbell.e2e.stack.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's visit with the page, and all that the browser complained of meanwhile. */
final class Visit implements AutoCloseable {
    /** Violations reach the console too, but only this event names the directive. */
    private static final String TELL_CSP =
            "addEventListener('securitypolicyviolation', e =>"
                    + " console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI))";

    private final BrowserContext context;
    private final String name;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    Visit(Chromium chromium, String locale) {
        name = locale;
        context = chromium.browser().newContext(new NewContextOptions().setLocale(locale));
        page = context.newPage();
        page.addInitScript(TELL_CSP);
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") || message.type().equals("warning")) {
                        complaints.add(message.text());
                    }
                });
    }

    /** A picture for people, and axe's judgement. */
    void look(String scene) {
        Path picture =
                Stack.root()
                        .resolve("e2e/target/screenshots")
                        .resolve("%s-%s.png".formatted(scene, name));
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe: %s", scene).isEmpty();
        assertThat(complaints).as("console: %s", scene).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
