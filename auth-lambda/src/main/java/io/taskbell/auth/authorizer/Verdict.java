package io.taskbell.auth.authorizer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.token.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Who may pass, or that nobody may: the simple response. */
public record Verdict(Optional<Caller> caller) {

    public static Verdict allow(Caller caller) {
        return new Verdict(Optional.of(caller));
    }

    public static Verdict deny() {
        return new Verdict(Optional.empty());
    }

    public byte[] toJson() {
        ObjectNode root =
                JsonNodeFactory.instance.objectNode().put("isAuthorized", caller.isPresent());
        caller.ifPresent(known -> addContext(root, known));
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void addContext(ObjectNode root, Caller caller) {
        ObjectNode context = root.putObject("context").put("userId", caller.userId().toString());
        ArrayNode groups = context.putArray("groups");
        caller.groups().forEach(groups::add);
    }
}
