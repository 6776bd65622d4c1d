package io.fupan.platform.json;

import io.fupan.vocabulary.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.module.SimpleKeyDeserializers;

/** Reads ids where they are the keys of a map. */
final class IdKeyDeserializers extends SimpleKeyDeserializers {

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        if (!type.isTypeOrSubTypeOf(Id.class)) return super.findKeyDeserializer(type, config, description);
        var reader = IdDeserializers.reader(type.getRawClass());
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return reader.apply(key);
            }
        };
    }
}
