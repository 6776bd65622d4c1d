package io.fupan.findings;

/**
 * The words a finding is about.
 *
 * @param start where they begin in the objective's or key result's text, in UTF-16 units, from 0
 * @param end behind their last unit
 * @param text the words themselves, as they stand there
 */
public record Quote(int start, int end, String text) {}
