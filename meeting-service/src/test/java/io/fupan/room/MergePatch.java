package io.fupan.room;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** RFC 7396 as its section 2 tells it: what every client does with our patches. */
final class MergePatch {

    private MergePatch() {}

    static @Nullable Object apply(@Nullable Object target, @Nullable Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) return patch;
        Map<Object, @Nullable Object> result = new TreeMap<>();
        if (target instanceof Map<?, ?> before) result.putAll(before);
        changes.forEach((key, change) -> {
            if (change == null) result.remove(key);
            else result.put(key, apply(result.get(key), change));
        });
        return result;
    }
}
