package io.taskbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.e2e.client.ChangeLogReader;
import io.taskbell.e2e.client.Mail;
import io.taskbell.e2e.client.MailboxClient;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.stack.IdleMemory;
import io.taskbell.e2e.stack.Launch;
import io.taskbell.e2e.stack.Processes;
import io.taskbell.e2e.stack.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Start, stop and start again, as the person at the keyboard does it. One stack in four scenes. */
@TestMethodOrder(OrderAnnotation.class)
class LifecycleE2E {
    private static final Duration END_BOUND = Duration.ofSeconds(5);
    private static final int REFUSAL_SECONDS = 30;

    private static Stack stack;
    private static Team team;
    private static Task task;
    private static List<Mail> mails;

    @BeforeAll
    static void start() {
        stack = Stack.at(Stack.freshHome("lifecycle"));
        Duration first = stack.start();
        System.out.printf("start on an empty home: %d ms%n", first.toMillis());
        System.out.print(IdleMemory.table(stack.ports()));
        team = Team.on(stack);
        task = team.assignedTask("다시 시작해도 남는다");
        team.mailOf(task, team.worker());
        mails = team.mailbox().mails();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void aSecondStartOnTheSameHomeRefuses() throws Exception {
        Launch second = new Launch(stack.home());
        Process process = second.start(0, 0);

        assertThat(process.waitFor(REFUSAL_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(second.output()).contains(stack.home().toString());
        assertThat(stack.ports().pids().values()).allMatch(Processes::isAlive);
    }

    @Test
    @Order(2)
    void ctrlCEndsAllWithoutOrphans() {
        Collection<Long> pids = stack.ports().pids().values();
        List<ProcessHandle> children =
                pids.stream()
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .flatMap(ProcessHandle::descendants)
                        .toList();
        Instant began = Instant.now();

        stack.interrupt();

        Duration took = Duration.between(began, Instant.now());
        System.out.printf("Ctrl-C to the end: %d ms (bound 5000)%n", took.toMillis());
        assertThat(took).isLessThan(END_BOUND);
        assertThat(pids).noneMatch(Processes::isAlive);
        assertThat(children).noneMatch(child -> Processes.isAlive(child.pid()));
    }

    @Test
    @Order(3)
    void aRestartKeepsDataMailboxAndStreamPosition() {
        Duration again = stack.start();

        System.out.printf("start on a home with data: %d ms (bound 15000)%n", again.toMillis());
        assertThat(Task.of(team.boss().api().get(task.path()).expect(200).json())).isEqualTo(task);
        // A stream read from the start again would send the first mail again, before this one.
        Task moved = team.move(team.boss(), task, "DONE");
        Mail mail = team.mailOf(moved, team.worker());
        assertThat(new MailboxClient(stack.mail()).mails())
                .startsWith(mails.toArray(Mail[]::new))
                .hasSize(mails.size() + 1)
                .endsWith(mail);
        try (ChangeLogReader log = new ChangeLogReader(stack.ports().dynamodb())) {
            assertThat(log.events(task.taskId())).hasSize(2);
        }
    }

    @Test
    @Order(4)
    void aTakenPortIsNamedWithItsSetting() throws IOException, InterruptedException {
        Path home = Stack.freshHome("taken-port");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Launch launch = new Launch(home);
            Process process = launch.start(taken.getLocalPort(), 0);

            assertThat(process.waitFor(REFUSAL_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(launch.output().lines().filter(line -> line.contains("TASKBELL_PORT")))
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(taken.getLocalPort()));
        }
    }
}
