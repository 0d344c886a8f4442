package io.taskbell.e2e;

import io.taskbell.e2e.stack.Stack;
import java.net.URI;
import java.nio.file.Path;

/**
 * The stack that all tests share which leave it as they found it. With {@code -Dtaskbell.base},
 * {@code -Dtaskbell.mail} and {@code -Dtaskbell.home} it is one that already runs.
 */
final class SharedStack {
    private SharedStack() {}

    static Stack get() {
        return Holder.STACK;
    }

    private static final class Holder {
        static final Stack STACK = find();

        private static Stack find() {
            String base = System.getProperty("taskbell.base");
            if (base != null) {
                return Stack.attached(
                        URI.create(base),
                        URI.create(required("taskbell.mail")),
                        Path.of(required("taskbell.home")));
            }
            Stack stack = Stack.at(Stack.freshHome("shared"));
            stack.start();
            return stack;
        }

        private static String required(String name) {
            String value = System.getProperty(name);
            if (value == null) {
                throw new IllegalStateException("-Dtaskbell.base needs -D" + name + " beside it");
            }
            return value;
        }
    }
}
