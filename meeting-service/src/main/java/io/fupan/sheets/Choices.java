package io.fupan.sheets;

import io.fupan.vocabulary.Direction;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.MetricForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cells that hold one of a few words; the first of each language is the one written. */
final class Choices {

    static final Words<KeyResultKind> KIND = new Words<>(
            Fault.KIND_UNKNOWN,
            Map.of(
                    KeyResultKind.COMMITTED, List.of("committed", "承诺", "承诺型", "commit"),
                    KeyResultKind.ASPIRATIONAL, List.of("aspirational", "挑战", "挑战型", "愿景", "stretch")));
    static final Words<MetricForm> FORM = new Words<>(
            Fault.FORM_UNKNOWN,
            Map.of(
                    MetricForm.NUMBER, List.of("number", "数值", "数字"),
                    MetricForm.YES_NO, List.of("yes or no", "是否", "yes/no", "yes-no", "是/否"),
                    MetricForm.MILESTONES, List.of("milestones", "里程碑", "milestone")));
    static final Words<Direction> DIRECTION = new Words<>(
            Fault.DIRECTION_UNKNOWN,
            Map.of(
                    Direction.UP, List.of("up", "上升", "提升", "increase", "↑"),
                    Direction.DOWN, List.of("down", "下降", "降低", "decrease", "↓"),
                    Direction.HOLD, List.of("hold", "保持", "持平", "maintain", "→")));
    static final Set<String> YES = Set.of("yes", "y", "true", "是", "√", "✓", "✔");
    static final Set<String> NO = Set.of("no", "n", "false", "否", "×", "✗");

    private Choices() {}

    record Words<T>(Fault unknown, Map<T, List<String>> written) {

        T read(String text) {
            String even = Figure.even(text).toLowerCase(Locale.ROOT);
            return written.entrySet().stream()
                    .filter(choice -> choice.getValue().contains(even))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new Unreadable(unknown, Map.of("text", Cells.shortened(text))));
        }

        String write(T choice, Tongue tongue) {
            return written.getOrDefault(choice, List.of("", "")).get(tongue == Tongue.EN ? 0 : 1);
        }
    }
}
