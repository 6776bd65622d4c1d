package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.WEIGHTS_NOT_OF_ALL;
import static io.fupan.vocabulary.Refusal.WEIGHTS_NOT_ONE;

import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Weight;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** The rule of all weights: everything that is there has one, and their sum is 1. */
final class Shares {

    private Shares() {}

    static <K> void check(Map<K, Weight> weights, Set<K> all) {
        if (all.isEmpty() || !weights.keySet().equals(all)) throw new RuleBroken(WEIGHTS_NOT_OF_ALL);
        BigDecimal sum = weights.values().stream()
                .map(weight -> new BigDecimal(weight.text()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) throw new RuleBroken(WEIGHTS_NOT_ONE);
    }
}
