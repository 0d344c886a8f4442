package io.taskbell.api.user;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where people are looked up. */
@ConfigMapping(prefix = "taskbell")
public interface UsersConfig {
    @WithDefault("users")
    String usersTable();
}
