package io.taskbell.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.taskbell.e2e.client.Person;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.stack.Stack;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as the front serves it, in a real browser. */
class PageE2E {
    private static Chromium chromium;
    private static Stack stack;
    private static Team team;
    private static Task task;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        stack = SharedStack.get();
        team = Team.on(stack);
        task = team.assignedTask("브라우저에서 보는 작업 🛎");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"ko-KR, 이메일, 비밀번호, 로그인, 작업", "en-US, Email, Password, Sign in, Tasks"})
    void someoneSignsInAndSeesTheTasks(
            String locale, String email, String password, String signIn, String tasks) {
        try (Visit visit = new Visit(chromium, locale)) {
            visit.page.navigate(stack.base().toString());
            assertThat(button(visit.page, signIn)).isVisible();
            visit.look("sign-in");

            signIn(visit.page, team.boss(), email, password, signIn);
            Locator project = link(visit.page, team.project().key());
            assertThat(project).isVisible();
            visit.look("projects");

            project.click();
            Locator list = list(visit.page, tasks);
            assertThat(list).containsText(task.title());
            assertThat(list).containsText(task.key());
            visit.look("tasks");
        }
    }

    @Test
    void aStatusMovedInTheBrowserBecomesAMail() {
        Task moved = team.assignedTask("Moved by hand");
        try (Visit visit = new Visit(chromium, "en-GB")) {
            visit.page.navigate(stack.base() + "/projects/" + team.project().projectId());
            signIn(visit.page, team.worker(), "Email", "Password", "Sign in");

            button(visit.page, "Status of " + moved.key()).click();
            visit.page.getByRole(AriaRole.MENUITEMRADIO, named("In review")).click();

            assertThat(visit.page.getByRole(AriaRole.STATUS).filter(holding(moved.key())))
                    .containsText("In review");
            visit.look("moved");
        }
        Task after = Task.of(team.boss().api().get(moved.path()).expect(200).json());
        team.mailOf(after, team.boss());
    }

    private static void signIn(
            Page page, Person person, String email, String password, String signIn) {
        page.getByLabel(email).fill(person.email());
        page.getByLabel(password).fill(person.password());
        button(page, signIn).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    private static Locator list(Page page, String name) {
        return page.getByRole(AriaRole.LIST, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(Pattern.compile("^" + name));
    }

    private static Locator.FilterOptions holding(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
