package io.fupan.platform.json;

import io.fupan.vocabulary.Nonsense;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Objects with exactly one key, which names their kind. */
final class OneKey {

    private OneKey() {}

    /** What may stand under a key, and what it makes. */
    interface Form<T> {

        T read(JsonParser parser);

        static <T> Form<T> ofId(Function<String, T> make) {
            return parser -> {
                if (parser.currentToken() != JsonToken.VALUE_STRING) throw new Nonsense("wrong-type");
                return make.apply(parser.getString());
            };
        }

        static <T> Form<T> ofTrue(T value) {
            return parser -> {
                if (parser.currentToken() != JsonToken.VALUE_TRUE) throw new Nonsense("wrong-type");
                return value;
            };
        }
    }

    static final class Writer<T> extends StdSerializer<T> {

        private final transient Function<T, Map.Entry<String, Object>> entry;

        Writer(Class<T> type, Function<T, Map.Entry<String, Object>> entry) {
            super(type);
            this.entry = entry;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            Map.Entry<String, Object> only = entry.apply(value);
            generator.writeStartObject(value);
            context.defaultSerializeProperty(only.getKey(), only.getValue(), generator);
            generator.writeEndObject();
        }
    }

    static final class Reader<T> extends StdDeserializer<T> {

        private final transient Map<String, Form<? extends T>> forms;

        Reader(Class<T> type, Map<String, Form<? extends T>> forms) {
            super(type);
            this.forms = forms;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.START_OBJECT)
                return (T) context.handleUnexpectedToken(_valueClass, parser);
            if (parser.nextToken() != JsonToken.PROPERTY_NAME) throw new Nonsense("missing");
            String key = parser.currentName();
            Form<? extends T> form = forms.get(key);
            if (form == null) throw new Nonsense("unknown-field", key);
            parser.nextToken();
            T value = form.read(parser);
            if (parser.nextToken() != JsonToken.END_OBJECT) throw new Nonsense("unknown-field");
            return value;
        }
    }
}
