package io.fupan.room;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record's components by name, read by accessors found once per class. */
final class Fields {

    private record Field(String name, boolean flat, Method accessor) {

        static Field of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // a public accessor of a record that may not be public itself
            return new Field(component.getName(), component.isAnnotationPresent(Flat.class), accessor);
        }

        Object read(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException impossible) { // accessors only give
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static final ClassValue<List<Field>> OF_CLASS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private Fields() {}

    /** Puts what the record holds, unwrapped and without what is absent, into {@code fields}. */
    static void collect(Record record, Map<String, Object> fields) {
        for (Field field : OF_CLASS.get(record.getClass())) collect(field, field.read(record), fields);
    }

    private static void collect(Field field, Object value, Map<String, Object> fields) {
        Object held = value instanceof Optional<?> maybe && maybe.isPresent() ? maybe.get() : value;
        if (held instanceof Optional<?>) return;
        if (field.flat() && held instanceof Record part) collect(part, fields);
        else fields.put(field.name(), held);
    }
}
