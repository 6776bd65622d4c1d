package io.fupan.platform.json;

import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Words;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.ser.std.StdSerializer;

/** Free text and secrets as events keep them: a digest in the skeleton, the value in the erasable part. */
final class ErasableModule extends SimpleModule {

    ErasableModule() {
        super("erasable");
        addSerializer(new Apart<>(Words.class, ErasableModule::split));
        addDeserializer(Words.class, new Together<>(Words.class, ErasableModule::said, Words.Erased::new));
        addSerializer(new Apart<>(Sealed.class, ErasableModule::split));
        addDeserializer(Sealed.class, new Together<>(Sealed.class, ErasableModule::kept, Sealed.Erased::new));
    }

    /** Either a value to keep apart, or the digest of one that is gone. */
    private sealed interface Split {
        record Value(JsonNode value) implements Split {}

        record Gone(String digest) implements Split {}
    }

    private static Split split(Words words) {
        return switch (words) {
            case Words.Spoken(var said) -> new Split.Value(JsonNodeFactory.instance.stringNode(said));
            case Words.Erased(var digest) -> new Split.Gone(digest);
        };
    }

    private static Split split(Sealed sealed) {
        return switch (sealed) {
            case Sealed.Kept(var value) -> new Split.Value(json(value));
            case Sealed.Erased(var digest) -> new Split.Gone(digest);
        };
    }

    private static JsonNode json(BallotValue value) {
        return switch (value) {
            case Score(var tenths) -> JsonNodeFactory.instance.objectNode().put("tenths", tenths);
        };
    }

    private static Words said(JsonNode value) {
        return Words.of(value.asString());
    }

    private static Sealed kept(JsonNode value) {
        return Sealed.of(new Score(value.required("tenths").asInt()));
    }

    private static final class Apart<T> extends StdSerializer<T> {

        private final transient Function<T, Split> split;

        Apart(Class<T> type, Function<T, Split> split) {
            super(type);
            this.split = split;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject(); // only from within does a place in a list have its number
            var pointer =
                    generator.streamWriteContext().getParent().pathAsPointer().toString();
            var apart = (ErasablePart) context.getAttribute(ErasablePart.class);
            String digest = switch (split.apply(value)) {
                case Split.Value(var json) -> apart.keep(pointer, json);
                case Split.Gone(var gone) -> gone;
            };
            generator.writeStringProperty("digest", digest);
            generator.writeEndObject();
        }
    }

    private static final class Together<T> extends StdDeserializer<T> {

        private final transient Function<JsonNode, T> whole;
        private final transient Function<String, T> erased;

        Together(Class<T> type, Function<JsonNode, T> whole, Function<String, T> erased) {
            super(type);
            this.whole = whole;
            this.erased = erased;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            JsonNode digest = node.path("digest");
            return digest.isString() ? erased.apply(digest.asString()) : whole.apply(node);
        }
    }
}
