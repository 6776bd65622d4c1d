package io.fupan.sheets;

import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What importing a sheet would come to, before anything does.
 *
 * @param header where the columns were found; without places for a list
 * @param problems in the order of rows; with an error among them nothing is imported
 * @param goals every objective of the sheet as it would be, in order
 * @param results every key result of the sheet as it would be, in order
 */
public record Plan(Header header, List<Problem> problems, List<Item<Objective>> goals, List<Item<KeyResult>> results) {

    /** What becomes of one of them. */
    public enum Kind implements Coded {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * One objective or key result.
     *
     * @param before what its cells said, of those that change; nothing when it is new
     * @param after what they say now, of those that change; all that is said when it is new
     */
    public record Item<T>(int row, Kind kind, T value, Map<Column, String> before, Map<Column, String> after) {}

    public boolean isSound() {
        return problems.stream().noneMatch(Problem::isError);
    }

    public List<Objective> objectives() {
        return goals.stream().map(Item::value).toList();
    }

    public List<KeyResult> keyResults() {
        return results.stream().map(Item::value).toList();
    }

    public long count(Kind kind) {
        Predicate<Item<?>> is = item -> item.kind() == kind;
        return goals.stream().filter(is).count() + results.stream().filter(is).count();
    }
}
