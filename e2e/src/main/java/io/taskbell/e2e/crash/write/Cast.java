package io.taskbell.e2e.crash.write;

import io.taskbell.e2e.client.Person;
import io.taskbell.e2e.client.Project;
import io.taskbell.e2e.client.TaskbellClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who takes part.
 *
 * @param project where all of it happens; its owner may change every task
 * @param writers each makes tasks of its own
 * @param all writers, owner and two who only get tasks assigned
 */
public record Cast(Project project, List<Person> writers, List<Person> all) {

    public static Cast assemble(URI base, int writers) {
        TaskbellClient stranger = new TaskbellClient(base);
        Person owner = Person.signUp(stranger, "소유자", "ko");
        Project project = Project.create(owner, "충돌 시험 💥");
        List<Person> members =
                IntStream.range(0, writers + 2)
                        .mapToObj(n -> Person.signUp(stranger, "Member " + n, "en"))
                        .toList();
        members.forEach(member -> project.add(member, "MEMBER"));
        List<Person> all = new ArrayList<>(members);
        all.add(owner);
        return new Cast(project, members.subList(0, writers), all);
    }

    Person byId(String userId) {
        return all.stream()
                .filter(person -> person.userId().equals(userId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is " + userId));
    }
}
