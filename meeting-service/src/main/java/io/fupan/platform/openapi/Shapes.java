package io.fupan.platform.openapi;

import io.fupan.room.Flat;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Schemas of the records that travel, as {@link io.fupan.platform.json.DomainJson} writes them. */
final class Shapes {

    private static final Map<Class<?>, Supplier<Schema<?>>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, StringSchema::new),
            Map.entry(int.class, IntegerSchema::new),
            Map.entry(Integer.class, IntegerSchema::new),
            Map.entry(long.class, () -> new IntegerSchema().format("int64")),
            Map.entry(boolean.class, BooleanSchema::new),
            Map.entry(Boolean.class, BooleanSchema::new),
            Map.entry(Instant.class, () -> new StringSchema().format("date-time")),
            Map.entry(LocalDate.class, () -> new StringSchema().format("date")),
            Map.entry(Words.class, () -> new StringSchema().minLength(1).maxLength(Words.LONGEST)),
            Map.entry(
                    Cycle.class,
                    () -> new StringSchema()
                            .pattern("^20\\d\\d(-(H[12]|Q[1-4]|B[1-6]|M(0[1-9]|1[0-2])))?$")
                            .description(
                                    "2026 the year, 2026-H1 a half, 2026-Q3 a quarter, 2026-B5 two months, 2026-M09"
                                            + " one")),
            Map.entry(Amount.class, () -> new StringSchema().description("a decimal number")),
            Map.entry(Weight.class, () -> new StringSchema().description("a decimal number from 0 to 1")),
            Map.entry(Link.class, () -> new StringSchema().format("uri").description("https or mailto")));

    private final Components components;

    /** @param components where records and choices get a name of their own */
    Shapes(Components components) {
        this.components = components;
    }

    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) return generic(generic);
        return of((Class<?>) type);
    }

    private Schema<?> generic(ParameterizedType type) {
        Type first = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) return of(first);
        if (type.getRawType() == List.class) return new ArraySchema().items(of(first));
        if (type.getRawType() == Map.class)
            return new ObjectSchema().additionalProperties(of(type.getActualTypeArguments()[1]));
        throw new IllegalArgumentException("no schema for " + type);
    }

    private Schema<?> of(Class<?> type) {
        if (SIMPLE.get(type) instanceof Supplier<Schema<?>> simple) return simple.get();
        if (Id.class.isAssignableFrom(type)) return new StringSchema().format("uuid");
        return named(type == BallotValue.class ? Score.class : type);
    }

    private Schema<?> named(Class<?> type) {
        String name = type.getSimpleName();
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            components.addSchemas(name, new ObjectSchema());
            components.addSchemas(name, whole(type));
        }
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private Schema<?> whole(Class<?> type) {
        if (type == Score.class) return score();
        if (type.isEnum()) return choice(type);
        if (type.isSealed()) return oneOf(type);
        return record(type);
    }

    private static Schema<?> score() {
        Schema<?> tenths = new IntegerSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.TEN);
        return new ObjectSchema()
                .addProperty("tenths", tenths)
                .addRequiredItem("tenths")
                .description("7 is 0.7");
    }

    private static Schema<?> choice(Class<?> type) {
        StringSchema choice = new StringSchema();
        Stream.of(type.getEnumConstants())
                .map(Coded.class::cast)
                .map(Coded::code)
                .forEach(choice::addEnumItem);
        return choice;
    }

    /** An object with exactly one key: a kind that carries nothing is {@code {"team": true}}. */
    private Schema<?> oneOf(Class<?> sealed) {
        ComposedSchema one = new ComposedSchema();
        for (Class<?> kind : sealed.getPermittedSubclasses())
            one.addOneOfItem(kind.getRecordComponents().length == 0 ? flag(kind) : record(kind));
        return one;
    }

    private static Schema<?> flag(Class<?> kind) {
        String key = kind.getSimpleName().replaceFirst("^Of", "").toLowerCase(Locale.ROOT);
        Schema<?> yes = new BooleanSchema()._const(true);
        return new ObjectSchema().addProperty(key, yes).addRequiredItem(key);
    }

    /** A record's fields without who gives it and when; what is not optional is required. */
    Schema<?> record(Class<?> record) {
        List<RecordComponent> fields = Arrays.stream(record.getRecordComponents())
                .filter(it -> it.getType() != Act.class)
                .toList();
        Schema<?> own = new ObjectSchema();
        for (RecordComponent field : fields) {
            if (!field.isAnnotationPresent(Flat.class)) add(field, own);
        }
        Optional<RecordComponent> flat =
                fields.stream().filter(it -> it.isAnnotationPresent(Flat.class)).findFirst();
        return flat.<Schema<?>>map(it -> new ComposedSchema()
                        .addAllOfItem(of(it.getGenericType()))
                        .addAllOfItem(own))
                .orElse(own);
    }

    private void add(RecordComponent field, Schema<?> own) {
        own.addProperty(field.getName(), of(field.getGenericType()));
        if (field.getType() != Optional.class) own.addRequiredItem(field.getName());
    }
}
