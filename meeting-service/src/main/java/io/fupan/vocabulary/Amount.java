package io.fupan.vocabulary;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A metric's value: a plain decimal number, travelling as a string ({@code "101.2"}) so that no digit is lost. */
public record Amount(String text) {

    private static final Pattern FORM = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    public Amount {
        if (!FORM.matcher(text).matches()) throw new Nonsense("not-a-decimal");
    }

    public BigDecimal number() {
        return new BigDecimal(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
