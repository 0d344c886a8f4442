package io.taskbell.api.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Stands outside {@code @Transactional}, so that each try is a transaction of its own. */
@TriedAgain
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class TriedAgainInterceptor {
    private static final int TRIES = 6;
    private static final int LONGEST_PAUSE_MILLIS = 40;

    @AroundInvoke
    Object run(InvocationContext useCase) throws Exception {
        for (int tried = 1; ; tried++) {
            try {
                return useCase.proceed();
            } catch (Exception e) {
                if (tried == TRIES || !DatabaseFailure.isRepeatable(e)) {
                    throw e;
                }
                // Random, or the two that met would meet again.
                TimeUnit.MILLISECONDS.sleep(
                        ThreadLocalRandom.current().nextInt(1, tried * LONGEST_PAUSE_MILLIS));
            }
        }
    }
}
