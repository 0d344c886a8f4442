package io.taskbell.api.changelog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where changes are logged. */
@ConfigMapping(prefix = "taskbell")
public interface ChangeLogConfig {
    @WithDefault("change_log")
    String changeLogTable();
}
