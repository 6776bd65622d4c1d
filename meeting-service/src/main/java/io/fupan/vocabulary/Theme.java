package io.fupan.vocabulary;

/** A theme of the company's strategy, as the department that serves it words it. */
public record Theme(ThemeId id, Words name) {}
