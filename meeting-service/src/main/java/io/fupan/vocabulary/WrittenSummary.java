package io.fupan.vocabulary;

/** A summary with whose it is. */
public record WrittenSummary(PersonId author, Summary summary) {}
