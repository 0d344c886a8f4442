package io.taskbell.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {

    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 1020})
    void aLostRaceIsTriedAgain(int code) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Object result =
                new TriedAgainInterceptor()
                        .run(
                                useCase(
                                        () -> {
                                            if (calls.incrementAndGet() < 3) {
                                                throw new IllegalStateException(
                                                        new SQLException("", "40001", code));
                                            }
                                            return "done";
                                        }));
        assertThat(result).isEqualTo("done");
        assertThat(calls).hasValue(3);
    }

    @Test
    void notForEver() {
        AtomicInteger calls = new AtomicInteger();
        assertThatExceptionOfType(LostRaceException.class)
                .isThrownBy(
                        () ->
                                new TriedAgainInterceptor()
                                        .run(
                                                useCase(
                                                        () -> {
                                                            calls.incrementAndGet();
                                                            throw new LostRaceException();
                                                        })));
        assertThat(calls).hasValue(6);
        assertThat(DatabaseFailure.isPassing(new LostRaceException())).isTrue();
    }

    @Test
    void whatIsWrongForGoodIsNotTriedAgain() {
        AtomicInteger calls = new AtomicInteger();
        assertThatExceptionOfType(SQLIntegrityConstraintViolationException.class)
                .isThrownBy(
                        () ->
                                new TriedAgainInterceptor()
                                        .run(
                                                useCase(
                                                        () -> {
                                                            calls.incrementAndGet();
                                                            throw new SQLIntegrityConstraintViolationException(
                                                                    "", "23000", 1062);
                                                        })));
        assertThat(calls).hasValue(1);
    }

    @Test
    void aLostConnectionPasses() {
        assertThat(
                        DatabaseFailure.isPassing(
                                new IllegalStateException(new SQLException("", "08S01"))))
                .isTrue();
        assertThat(
                        DatabaseFailure.isPassing(
                                new SQLTransactionRollbackException("", "40001", 1213)))
                .isTrue();
        assertThat(DatabaseFailure.isPassing(new SQLException("syntax", "42000", 1064))).isFalse();
        assertThat(DatabaseFailure.isPassing(new IllegalStateException())).isFalse();
    }

    private interface UseCase {
        Object run() throws Exception;
    }

    private static InvocationContext useCase(UseCase useCase) {
        return (InvocationContext)
                Proxy.newProxyInstance(
                        DatabaseFailureTest.class.getClassLoader(),
                        new Class<?>[] {InvocationContext.class},
                        (proxy, method, arguments) -> useCase.run());
    }
}
