package io.fupan.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The mappers of this product: strict in what they read, sorted and without nulls in what they write. */
public final class DomainJson {

    /** Commands and answers: free text is a plain string, and times are such as people name. */
    public static final JsonMapper PLAIN = mapper(new PlainWords());

    /** Tables: free text is a plain string, and what stands in the place of an erased one is kept as it is. */
    public static final JsonMapper KEPT = mapper(new KeptWords());

    private DomainJson() {}

    static JsonMapper mapper(JacksonModule words) {
        return JsonMapper.builder()
                .addModule(new VocabularyModule())
                .addModule(words)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .changeDefaultNullHandling(it -> it.withContentNulls(Nulls.FAIL))
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .build();
    }

    private static final class PlainWords extends SimpleModule {

        PlainWords() {
            super("plain-words");
            addSerializer(new VocabularyModule.AsString<>(
                    Words.class, words -> words.text().orElseThrow()));
            addDeserializer(Words.class, new VocabularyModule.FromString<>(Words.class, Words::of));
            addDeserializer(Instant.class, new VocabularyModule.FromString<>(Instant.class, Times::instant));
            addDeserializer(LocalDate.class, new VocabularyModule.FromString<>(LocalDate.class, Times::day));
        }
    }

    private static final class KeptWords extends SimpleModule {

        KeptWords() {
            super("kept-words");
            addSerializer(new Written());
            addDeserializer(Words.class, new Read());
        }

        private static final class Written extends StdSerializer<Words> {

            Written() {
                super(Words.class);
            }

            @Override
            public void serialize(Words words, JsonGenerator generator, SerializationContext context) {
                switch (words) {
                    case Words.Spoken(var said) -> generator.writeString(said);
                    case Words.Erased(var digest) -> {
                        generator.writeStartObject();
                        generator.writeStringProperty("digest", digest);
                        generator.writeEndObject();
                    }
                }
            }
        }

        private static final class Read extends StdDeserializer<Words> {

            Read() {
                super(Words.class);
            }

            @Override
            public Words deserialize(JsonParser parser, DeserializationContext context) {
                JsonNode node = context.readTree(parser);
                return node.isString()
                        ? Words.of(node.asString())
                        : new Words.Erased(node.required("digest").asString());
            }
        }
    }
}
