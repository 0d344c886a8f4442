package io.taskbell.local.functions;

/** An invocation came to nothing. */
public abstract sealed class InvocationException extends RuntimeException {
    private InvocationException(String message) {
        super(message, null, false, false);
    }

    /** The handler threw; the process lives on. */
    public static final class FunctionError extends InvocationException {
        private final String errorType;

        FunctionError(String function, String errorType, String report) {
            super(function + " failed: " + report);
            this.errorType = errorType;
        }

        public String errorType() {
            return errorType;
        }
    }

    /** No process took it in time: it was not run. */
    public static final class NotTaken extends InvocationException {
        NotTaken(String message) {
            super(message);
        }
    }

    /** No answer in time; the process was ended for it. */
    public static final class TimedOut extends InvocationException {
        TimedOut(String message) {
            super(message);
        }
    }

    /** The process ended before it answered, or the launcher is ending. */
    public static final class Died extends InvocationException {
        Died(String message) {
            super(message);
        }
    }
}
