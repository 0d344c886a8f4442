package io.taskbell.api.problem;

/**
 * @param field the field's name as sent, such as {@code labels[3]}; empty for the body as a whole
 * @param message what is wrong with it, for people
 */
public record FieldError(String field, String message) {}
