package io.taskbell.auth.user;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a person changes of themself; null stays as it is. */
public record ProfileChange(
        @Nullable PersonName name, @Nullable Language language, @Nullable ZoneId timeZone) {}
