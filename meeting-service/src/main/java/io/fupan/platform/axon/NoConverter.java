package io.fupan.platform.axon;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;

/** Commands and events are records from the gate to the codec; whoever would convert one has taken a wrong turn. */
final class NoConverter implements Converter {

    @Override
    public boolean canConvert(Type source, Type target) {
        return source.equals(target);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T convert(@Nullable Object input, Type target) {
        if (input == null || (target instanceof Class<?> type && type.isInstance(input))) return (T) input;
        throw new IllegalStateException("payloads are never converted, here to " + target);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("converts", false);
    }
}
