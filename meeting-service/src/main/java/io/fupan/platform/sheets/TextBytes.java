package io.fupan.platform.sheets;

import static io.fupan.platform.sheets.FileRefused.Why.SHEET_NOT_TEXT;
import static io.fupan.platform.sheets.FileRefused.Why.SHEET_TEXT_DAMAGED;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Bytes of text in whatever encoding spreadsheets here write: UTF-8 and UTF-16 with a mark or without, and GB18030. A
 * damaged file is refused rather than read as something else.
 *
 * @param encoding as it was taken
 */
record TextBytes(String text, Charset encoding) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4_096;

    static TextBytes of(byte[] bytes) {
        Charset encoding = encoding(bytes);
        String text = decoded(bytes, encoding).orElseThrow(() -> new FileRefused(SHEET_TEXT_DAMAGED));
        if (text.startsWith("\ufeff")) text = text.substring(1);
        if (text.codePoints().anyMatch(TextBytes::isNoText)) throw new FileRefused(SHEET_NOT_TEXT);
        return new TextBytes(text, encoding);
    }

    private static Charset encoding(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return UTF_8;
        if (begins(bytes, 0xFF, 0xFE)) return UTF_16LE;
        if (begins(bytes, 0xFE, 0xFF)) return UTF_16BE;
        if (zeros(bytes, 1) > zeros(bytes, 0) * 4 && zeros(bytes, 1) * 20 > sample(bytes)) return UTF_16LE;
        if (zeros(bytes, 0) > zeros(bytes, 1) * 4 && zeros(bytes, 0) * 20 > sample(bytes)) return UTF_16BE;
        return decoded(bytes, UTF_8).isPresent() || isMostlyUtf8(bytes) ? UTF_8 : GB18030;
    }

    /** Text of ASCII has a zero in every other byte, and so have at least the delimiters of any table. */
    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) if (bytes[i] == 0) zeros++;
        return zeros;
    }

    private static int sample(byte[] bytes) {
        return Math.min(bytes.length, SAMPLE);
    }

    /** UTF-8 with a few bytes gone wrong, which as GB18030 would be other words throughout. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = lengthOf(bytes, i);
            if (length > 1) whole++;
            if (length < 1) broken++;
            i += Math.max(1, length);
        }
        return whole > broken;
    }

    /** Of the UTF-8 sequence that begins here; 0 where none does. */
    private static int lengthOf(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) return 1;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || at + length > bytes.length) return 0;
        for (int i = at + 1; i < at + length; i++) if ((bytes[i] & 0xC0) != 0x80) return 0;
        return length;
    }

    private static Optional<String> decoded(byte[] bytes, Charset encoding) {
        try {
            return Optional.of(
                    encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static boolean isNoText(int point) {
        return point < ' ' && point != '\t' && point != '\n' && point != '\r' && point != '\f' && point != 0x0B;
    }
}
