package io.fupan.room;

import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import java.util.Optional;

/**
 * The score the room agreed on for a key result.
 *
 * @param by who settled it
 * @param round of the ballot it rests on
 */
public record SettledScore(int tenths, Optional<Words> reason, Optional<PersonId> by, int move, int round) {}
