package io.taskbell.api.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Whose access tokens count here. */
@ConfigMapping(prefix = "taskbell")
public interface TokenConfig {
    /** Claim {@code iss}: the public URL. */
    @WithDefault("http://127.0.0.1:8080")
    String issuer();

    /** Claim {@code aud}. */
    @WithDefault("taskbell")
    String audience();

    /** Where the public keys are. */
    @WithDefault("http://127.0.0.1:8080/api/auth/jwks.json")
    URI jwksUrl();
}
