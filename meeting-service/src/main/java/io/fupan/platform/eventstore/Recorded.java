package io.fupan.platform.eventstore;

/**
 * What is known of a command that was answered before.
 *
 * @param position of its last event, or the head it was decided at when it decided nothing
 */
public record Recorded(long position) {}
