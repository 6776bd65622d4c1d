package io.fupan.room;

import io.fupan.vocabulary.Words;
import java.time.Instant;

/** That a meeting was called otherwise than at first: when that was said, and why. */
public record Change(Instant at, Words reason) {}
