package io.fupan.sheets;

import io.fupan.vocabulary.Cycle;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody chose by hand.
 *
 * @param columns where they stand, from 1; empty to find them by their names
 * @param cycle of everything that names none
 */
public record Wanted(Map<Column, Integer> columns, Optional<Cycle> cycle) {

    public static final Wanted NOTHING = new Wanted(Map.of(), Optional.empty());
}
