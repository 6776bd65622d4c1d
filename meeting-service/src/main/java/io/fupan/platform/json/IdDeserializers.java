package io.fupan.platform.json;

import io.fupan.vocabulary.Id;
import java.lang.reflect.InvocationTargetException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/** Reads every id record from its canonical text. */
final class IdDeserializers extends SimpleDeserializers {

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        if (!type.isTypeOrSubTypeOf(Id.class)) return super.findBeanDeserializer(type, config, description);
        return new VocabularyModule.FromString<>(type.getRawClass(), reader(type.getRawClass()));
    }

    /** From canonical text to an id of that class. */
    static Function<String, Object> reader(Class<?> type) {
        return text -> make(type, Id.parse(text));
    }

    private static Object make(Class<?> type, UUID value) {
        try {
            return type.getConstructor(UUID.class).newInstance(value);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("an id is a record of one UUID: " + type, e);
        }
    }
}
