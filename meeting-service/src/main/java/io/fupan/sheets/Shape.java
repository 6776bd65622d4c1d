package io.fupan.sheets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How text holds OKRs: cells between delimiters, or something that is read as a whole. */
public sealed interface Shape {

    record Delimited(char delimiter) implements Shape {}

    record Whole(Source source) implements Shape {}

    /** Pasting from a spreadsheet gives tabs; some countries' spreadsheets save semicolons. */
    List<Character> DELIMITERS = List.of('\t', ',', ';');

    static Shape of(String text) {
        if (MarkdownText.hasTable(text)) return new Whole(new Source.Table(Grid.of(MarkdownText.table(text))));
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(10).toList();
        return byNames(lines)
                .<Shape>map(Delimited::new)
                .or(() -> ListText.isOne(text) ? Optional.of(new Whole(new Source.Text(text))) : Optional.empty())
                .or(() -> byCount(lines).map(Delimited::new))
                .orElseGet(() -> new Whole(new Source.Text(text)));
    }

    /** The one between the names of columns. */
    private static Optional<Character> byNames(List<String> lines) {
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(delimiter -> known(lines, delimiter)))
                .filter(delimiter -> known(lines, delimiter) >= 2);
    }

    private static long known(List<String> lines, char delimiter) {
        return lines.stream()
                .mapToLong(line -> Header.known(cells(line, delimiter)))
                .max()
                .orElse(0);
    }

    private static List<String> cells(String line, char delimiter) {
        return Arrays.stream(line.split(Pattern.quote("" + delimiter)))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }

    /** Nobody knows the names: then as many in every line. */
    private static Optional<Character> byCount(List<String> lines) {
        return DELIMITERS.stream()
                .filter(delimiter -> lines.size() > 1
                        && lines.stream()
                                        .map(line -> line.chars()
                                                .filter(one -> one == delimiter)
                                                .count())
                                        .distinct()
                                        .count()
                                == 1
                        && lines.getFirst().indexOf(delimiter) >= 0)
                .findFirst();
    }
}
