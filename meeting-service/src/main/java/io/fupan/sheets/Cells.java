package io.fupan.sheets;

import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the cells of one line; whatever means nothing becomes a problem at its place, and the cell is as good as blank.
 */
final class Cells {

    static final int LONGEST_LABEL = 100;
    private static final Map<String, Fault> NONSENSE = Map.of(
            "text-too-long", Fault.TEXT_TOO_LONG,
            "text-has-control-characters", Fault.TEXT_DAMAGED,
            "cycle-unknown", Fault.CYCLE_UNKNOWN,
            "link-too-long", Fault.LINK_NOT_ALLOWED,
            "link-not-allowed", Fault.LINK_NOT_ALLOWED);

    private final Line line;
    private final Consumer<Problem> problems;

    Cells(Line line, Consumer<Problem> problems) {
        this.line = line;
        this.problems = problems;
    }

    int row() {
        return line.row();
    }

    boolean says(Column column) {
        return line.says(column);
    }

    /** Absent where the cell is blank, and where it cannot be read. */
    <T> Optional<T> read(Column column, Function<String, T> meaning) {
        if (line.isBlank(column)) return Optional.empty();
        String text = line.text(column);
        try {
            if (text.indexOf('\ufffd') >= 0) throw new Unreadable(Fault.TEXT_DAMAGED, Map.of());
            return Optional.of(meaning.apply(text));
        } catch (Unreadable unreadable) {
            complain(column, unreadable.fault(), unreadable.arguments());
        } catch (Nonsense nonsense) {
            complain(
                    column,
                    NONSENSE.getOrDefault(nonsense.problem(), Fault.TEXT_DAMAGED),
                    Map.of("text", shortened(text)));
        }
        return Optional.empty();
    }

    /** What the cell says where the sheet has the column, and what was so far where it has none. */
    <T> Optional<T> readOr(Column column, Optional<T> before, Function<String, T> meaning) {
        return says(column) ? read(column, meaning) : before;
    }

    <T> Optional<T> required(Column column, Function<String, T> meaning) {
        if (line.isBlank(column)) complain(column, Fault.MISSING);
        return read(column, meaning);
    }

    Optional<Words> words(Column column) {
        return read(column, Words::of);
    }

    Optional<String> code(Column column) {
        return read(column, text -> limited(text, LONGEST_LABEL, Fault.CODE_TOO_LONG));
    }

    Optional<LocalDate> dateOr(Column column, Optional<LocalDate> before) {
        return readOr(column, before, DateText::read);
    }

    Optional<BigDecimal> share(Column column, Fault fault) {
        return read(column, text -> Figure.share(text, fault));
    }

    Optional<Link> linkOr(Column column, Optional<Link> before) {
        return readOr(column, before, Link::new);
    }

    String text(Column column) {
        return line.text(column);
    }

    boolean isBlank(Column column) {
        return line.isBlank(column);
    }

    void complain(Column column, Fault fault) {
        complain(column, fault, Map.of());
    }

    void complain(Column column, Fault fault, Map<String, String> arguments) {
        int place = line.places().getOrDefault(column, 0);
        problems.accept(new Problem(line.row(), place, Optional.of(column), fault, arguments));
    }

    static String limited(String text, int longest, Fault fault) {
        if (text.codePointCount(0, text.length()) > longest) throw new Unreadable(fault, Map.of("most", "" + longest));
        if (text.codePoints().anyMatch(Character::isISOControl)) throw new Unreadable(Fault.TEXT_DAMAGED, Map.of());
        return text;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
