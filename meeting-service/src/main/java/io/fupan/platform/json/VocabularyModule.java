package io.fupan.platform.json;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Weight;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The vocabulary as it travels: ids, cycles, amounts, weights and links as strings; subjects and grounds as objects
 * with exactly one key; everything else as its record. Free text and secrets differ between commands and events and are
 * added there.
 */
final class VocabularyModule extends SimpleModule {

    VocabularyModule() {
        super("vocabulary");
        setDeserializers(new IdDeserializers());
        setKeyDeserializers(new IdKeyDeserializers());
        addSerializer(new AsString<>(Id.class, id -> id.value().toString()));
        text(Cycle.class, Cycle::name, Cycle::new);
        text(Amount.class, Amount::text, Amount::new);
        text(Weight.class, Weight::text, Weight::new);
        text(Link.class, Link::url, Link::new);
        addSerializer(new OneKey.Writer<>(Subject.class, Keys::of));
        addDeserializer(Subject.class, new OneKey.Reader<>(Subject.class, Keys.SUBJECTS));
        addSerializer(new OneKey.Writer<>(Ground.class, Keys::of));
        addDeserializer(Ground.class, new OneKey.Reader<>(Ground.class, Keys.GROUNDS));
        addAbstractTypeMapping(BallotValue.class, Score.class);
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(new AsString<>(type, write));
        addDeserializer(type, new FromString<>(type, read));
    }

    static final class AsString<T> extends StdSerializer<T> {

        private final transient Function<T, String> write;

        AsString(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(write.apply(value));
        }
    }

    static final class FromString<T> extends StdDeserializer<T> {

        private final transient Function<String, T> read;

        FromString(Class<?> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) return read.apply(parser.getString());
            return (T) context.handleUnexpectedToken(_valueClass, parser);
        }
    }
}
