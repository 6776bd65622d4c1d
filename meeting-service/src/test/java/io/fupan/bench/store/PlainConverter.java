package io.fupan.bench.store;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import tools.jackson.databind.json.JsonMapper;

/** The same for an engine that wants bytes. */
final class PlainConverter implements Converter {

    @Override
    public boolean canConvert(Type source, Type target) {
        return target.equals(byte[].class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T convert(Object input, Type target) {
        return (T)
                switch (input) {
                    case String json -> json.getBytes(StandardCharsets.UTF_8);
                    case Map<?, ?> metadata -> JsonMapper.shared().writeValueAsBytes(metadata);
                    case null, default -> throw new IllegalStateException("nothing to write as bytes: " + input);
                };
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {}
}
