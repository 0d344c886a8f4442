package io.taskbell.api.project;

import io.taskbell.api.body.Fields;
import io.taskbell.api.body.Value;
import io.taskbell.api.body.Values;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to found a project. */
public record NewProject(
        @Schema(required = true) String key, @Schema(required = true) String name) {
    static final Value<String> NAME = Values.text(1, 100);
    private static final Value<String> KEY =
            Values.matching(
                    Pattern.compile("[A-Z][A-Z0-9]{1,9}"),
                    "must be 2 to 10 capital letters and digits, a letter first");

    static NewProject of(Fields body) {
        body.allowing(Set.of("key", "name"));
        NewProject wish =
                new NewProject(body.required("key", KEY, ""), body.required("name", NAME, ""));
        body.refuseWrong();
        return wish;
    }
}
