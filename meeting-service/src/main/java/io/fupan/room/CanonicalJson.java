package io.fupan.room;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one way a tree is written: keys sorted by UTF-16 units, no spaces, escapes only where JSON asks for them and for
 * unpaired surrogates, as {@code JSON.stringify} does. Two trees are equal when their texts are.
 */
public final class CanonicalJson {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** @param tree of maps with string keys, lists, strings, integers, booleans and, in patches, null */
    public static String write(@Nullable Object tree) {
        var json = new CanonicalJson();
        json.value(tree);
        return json.text.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String string -> string(string);
            case Integer _, Long _, Boolean _ -> text.append(value);
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            default -> throw new IllegalArgumentException("not part of a tree: " + value.getClass());
        }
    }

    private void object(Map<?, ?> map) {
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries =
                new TreeMap<Object, @Nullable Object>(map).entrySet().iterator();
        while (entries.hasNext()) {
            var entry = entries.next();
            string((String) entry.getKey());
            text.append(':');
            value(entry.getValue());
            if (entries.hasNext()) text.append(',');
        }
        text.append('}');
    }

    private void array(List<?> list) {
        text.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            value(items.next());
            if (items.hasNext()) text.append(',');
        }
        text.append(']');
    }

    private void string(String string) {
        text.append('"');
        for (int at = 0; at < string.length(); at++) {
            char unit = string.charAt(at);
            boolean pair = Character.isHighSurrogate(unit)
                    && at + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(at + 1));
            if (pair) text.append(unit).append(string.charAt(++at));
            else unit(unit);
        }
        text.append('"');
    }

    private void unit(char unit) {
        switch (unit) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (unit < ' ' || Character.isSurrogate(unit)) escaped(unit);
                else text.append(unit);
            }
        }
    }

    private void escaped(char unit) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) text.append(HEX.charAt(unit >> shift & 0xF));
    }
}
