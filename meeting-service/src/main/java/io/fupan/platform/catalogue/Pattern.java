package io.fupan.platform.catalogue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One ICU message in one language, parsed once. What is put into it is text, never part of the pattern. */
final class Pattern {

    private final MessageFormat format;
    private final Set<String> names;

    Pattern(String pattern, Language language) {
        format = new MessageFormat(pattern, language.locale());
        names = namesIn(new MessagePattern(pattern));
    }

    /** Everything it names, also inside its alternatives. */
    Set<String> names() {
        return names;
    }

    /** @throws IllegalArgumentException when something it names was not given */
    String render(Map<String, Object> arguments) {
        if (!arguments.keySet().containsAll(names))
            throw new IllegalArgumentException("not all of " + names + " in " + arguments.keySet());
        var own = (MessageFormat) format.clone(); // the format keeps state while it writes
        return own.format(arguments);
    }

    private static Set<String> namesIn(MessagePattern pattern) {
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toUnmodifiableSet());
    }
}
