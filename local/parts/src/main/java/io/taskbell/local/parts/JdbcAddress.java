package io.taskbell.local.parts;

/** Where a database is and who may enter. */
public record JdbcAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return "JdbcAddress[url=%s, user=%s]".formatted(url, user);
    }
}
