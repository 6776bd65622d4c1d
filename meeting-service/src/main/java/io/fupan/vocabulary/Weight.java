package io.fupan.vocabulary;

import java.math.BigDecimal;

/** A share of a whole, 0 to 1, as a decimal string ({@code "0.25"}). */
public record Weight(String text) {

    public Weight {
        BigDecimal share = new Amount(text).number();
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) throw new Nonsense("weight-out-of-range");
    }

    @Override
    public String toString() {
        return text;
    }
}
