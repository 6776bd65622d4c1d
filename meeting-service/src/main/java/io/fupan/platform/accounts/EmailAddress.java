package io.fupan.platform.accounts;

import io.fupan.vocabulary.Nonsense;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody's address, in lower case, of at most {@value #LONGEST} characters; without anything that could end a header
 * or begin another address.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s\\p{C}@<>\"(),:;\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) throw new Nonsense("email-malformed");
    }

    /** What stands before the at sign. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
