package io.fupan.platform.eventstore;

/** The event holds data that PostgreSQL refuses, such as a NUL; sending it again changes nothing. */
public final class EventNotStorable extends RuntimeException {

    public EventNotStorable(String message) {
        super(message);
    }

    public EventNotStorable(String message, Throwable cause) {
        super(message, cause);
    }
}
