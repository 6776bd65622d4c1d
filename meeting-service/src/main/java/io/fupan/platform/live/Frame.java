package io.fupan.platform.live;

import io.fupan.room.CanonicalJson;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A frame as it goes out: encoded once, sent to many.
 *
 * @param text JSON; the container turns it into UTF-8 as it writes
 * @param bytes its length in UTF-8
 */
record Frame(String text, int bytes) {

    static Frame of(String text) {
        return new Frame(text, utf8Length(text));
    }

    /** @param t the frame's kind */
    static Frame of(String t, Map<String, ? extends @Nullable Object> fields) {
        return of(encode(t, fields));
    }

    static String encode(String t, Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> tree = new TreeMap<>(fields);
        tree.put("t", t);
        return CanonicalJson.write(tree);
    }

    /** The same object with one more field: what is shared is copied, never encoded again. */
    static String spliced(String object, String name, String json) {
        String comma = object.length() == 2 ? "" : ",";
        return object.substring(0, object.length() - 1) + comma + '"' + name + "\":" + json + '}';
    }

    static int utf8Length(CharSequence text) {
        int bytes = text.length();
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            // A surrogate pair is four bytes: its two halves count two each.
            if (unit >= 0x80) bytes += unit < 0x800 || Character.isSurrogate(unit) ? 1 : 2;
        }
        return bytes;
    }
}
