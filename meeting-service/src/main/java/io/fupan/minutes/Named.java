package io.fupan.minutes;

import io.fupan.vocabulary.PersonId;

/** A person, with the name they go by in the minutes' language. */
public record Named(PersonId person, String name) {}
