package io.fupan.docs;

import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Words;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A record's fields as a reader of tables wants them: {@code ?} may be absent, {@code *} can be erased. */
final class Shape {

    private Shape() {}

    static String of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(it -> it.getType() != Act.class)
                .map(Shape::field)
                .collect(Collectors.joining(", "));
    }

    private static String field(RecordComponent component) {
        String absent = component.getType() == Optional.class ? "?" : "";
        String erasable = isErasable(component.getGenericType()) ? "*" : "";
        return "`" + component.getName() + "`" + absent + erasable;
    }

    private static boolean isErasable(Type type) {
        if (type == Words.class || type == Sealed.class) return true;
        if (type instanceof ParameterizedType it)
            return Arrays.stream(it.getActualTypeArguments()).anyMatch(Shape::isErasable);
        return type instanceof Class<?> it
                && it.isRecord()
                && Arrays.stream(it.getRecordComponents())
                        .anyMatch(component -> isErasable(component.getGenericType()));
    }
}
