package io.fupan.bench;

/**
 * A command whose client was told that it is recorded.
 *
 * @param command its id
 * @param asked when it was first sent, as {@link System#nanoTime} tells
 * @param answered when the answer was there
 */
public record Acknowledged(String command, long asked, long answered, long position) {}
