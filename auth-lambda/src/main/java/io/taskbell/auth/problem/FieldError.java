package io.taskbell.auth.problem;

/** A field that is not accepted, and why. The message never repeats the value. */
public record FieldError(String field, String message) {}
