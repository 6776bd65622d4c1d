package io.fupan.sheets;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Direction;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.MetricForm;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a key result is measured, from the cells that say so; columns a sheet lacks stay as they were. */
record MetricCells(Cells cells, Optional<Metric> before, LocalDate today) {

    private static final Set<Column> ALL = EnumSet.of(
            Column.FORM,
            Column.DIRECTION,
            Column.UNIT,
            Column.START,
            Column.TARGET,
            Column.CURRENT,
            Column.AS_OF,
            Column.STEPS);
    /** What makes no sense without a target. */
    private static final List<Column> NEED_A_TARGET =
            List.of(Column.UNIT, Column.START, Column.CURRENT, Column.STEPS, Column.AS_OF);

    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,3}[.、)]\\s*");
    private static final Pattern NEXT_NUMBER = Pattern.compile("\\R(?=\\d{1,3}[.、)])");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern SEMICOLON = Pattern.compile("[;；]");

    Optional<Metric> read() {
        if (ALL.stream().noneMatch(cells::says)) return before;
        if (!isMeasured()) {
            NEED_A_TARGET.stream()
                    .filter(column -> !cells.isBlank(column))
                    .findFirst()
                    .ifPresent(_ -> cells.complain(Column.TARGET, Fault.MISSING));
            return Optional.empty();
        }
        Optional<MetricForm> form = cells.readOr(Column.FORM, before.flatMap(Metric::form), Choices.FORM::read);
        return switch (form.orElse(MetricForm.NUMBER)) {
            case NUMBER -> number(form);
            case YES_NO -> stepwise(form, "1", Optional.empty());
            case MILESTONES -> milestones(form);
        };
    }

    private boolean isMeasured() {
        if (cells.says(Column.TARGET)) return !cells.isBlank(Column.TARGET) || !cells.isBlank(Column.STEPS);
        return before.isPresent() || !cells.isBlank(Column.STEPS);
    }

    private Optional<Metric> number(Optional<MetricForm> form) {
        Optional<Figure> start = figure(Column.START, before.map(Metric::start));
        Optional<Figure> target = figure(Column.TARGET, before.map(Metric::target));
        Optional<Figure> current = figure(Column.CURRENT, before.flatMap(Metric::current));
        if (start.isEmpty() && cells.isBlank(Column.START)) cells.complain(Column.START, Fault.MISSING);
        Optional<String> unit = unit(List.of(start, target, current));
        if (start.isEmpty() || target.isEmpty() || unit.isEmpty()) return Optional.empty();
        return metric(
                unit.get(),
                start.get().amount(),
                target.get().amount(),
                current.map(Figure::amount),
                form,
                Optional.empty());
    }

    private Optional<Metric> milestones(Optional<MetricForm> form) {
        Optional<List<Words>> steps = cells.readOr(Column.STEPS, before.flatMap(Metric::steps), MetricCells::steps);
        if (steps.isEmpty() && cells.isBlank(Column.STEPS)) cells.complain(Column.STEPS, Fault.MISSING);
        return steps.flatMap(it -> stepwise(form, Integer.toString(it.size()), steps));
    }

    private Optional<Metric> stepwise(Optional<MetricForm> form, String target, Optional<List<Words>> steps) {
        Optional<Figure> given = figure(Column.TARGET, Optional.empty());
        if (given.isPresent() && !sameNumber(given.get().amount(), new Amount(target)))
            cells.complain(Column.TARGET, Fault.VALUE_DOES_NOT_FIT, Map.of("text", cells.text(Column.TARGET)));
        Optional<Amount> current = cells.readOr(Column.CURRENT, before.flatMap(Metric::current), MetricCells::reached);
        Optional<String> unit = unit(List.of());
        if (unit.isEmpty()) return Optional.empty();
        return metric(unit.get(), new Amount("0"), new Amount(target), current, form, steps);
    }

    private Optional<Metric> metric(
            String unit,
            Amount start,
            Amount target,
            Optional<Amount> current,
            Optional<MetricForm> form,
            Optional<List<Words>> steps) {
        Optional<LocalDate> asOf = cells.dateOr(Column.AS_OF, before.flatMap(Metric::asOf));
        if (cells.says(Column.AS_OF) && asOf.filter(it -> it.isAfter(today)).isPresent())
            cells.complain(Column.AS_OF, Fault.AS_OF_IN_THE_FUTURE, Map.of("date", cells.text(Column.AS_OF)));
        Optional<Direction> direction =
                cells.readOr(Column.DIRECTION, before.flatMap(Metric::direction), Choices.DIRECTION::read);
        try {
            return Optional.of(new Metric(
                    unit,
                    asBefore(start, before.map(Metric::start)),
                    asBefore(target, before.map(Metric::target)),
                    current.map(it -> asBefore(it, before.flatMap(Metric::current))),
                    asOf,
                    form,
                    steps,
                    direction));
        } catch (Nonsense misfit) {
            cells.complain(Column.CURRENT, Fault.VALUE_DOES_NOT_FIT, Map.of("text", cells.text(Column.CURRENT)));
            return Optional.empty();
        }
    }

    private Optional<Figure> figure(Column column, Optional<Amount> known) {
        return cells.readOr(column, known.map(it -> new Figure(it, false, "")), Figure::read);
    }

    /** What stands behind the numbers must be the unit, and is it where no column says so. */
    private Optional<String> unit(List<Optional<Figure>> figures) {
        Optional<String> said = cells.readOr(Column.UNIT, before.map(Metric::unit), MetricCells::label);
        Optional<Figure> behind = figures.stream()
                .flatMap(Optional::stream)
                .filter(it -> !it.unit().isEmpty())
                .findFirst();
        Optional<String> unit = said.or(() -> behind.map(Figure::unit));
        if (unit.isEmpty()) cells.complain(Column.UNIT, Fault.MISSING);
        List<Column> places = List.of(Column.START, Column.TARGET, Column.CURRENT);
        for (int i = 0; i < figures.size(); i++) {
            Column place = places.get(i);
            figures.get(i)
                    .filter(it -> unit.isPresent() && !fits(it, unit.get()))
                    .ifPresent(it -> cells.complain(place, Fault.UNIT_DIFFERS, Map.of("unit", unit.orElse(""))));
        }
        return unit;
    }

    /** {@code 3万} of a unit that is itself in 万 could be either. */
    private static boolean fits(Figure figure, String unit) {
        String even = Figure.even(unit);
        boolean twice = figure.scaled() && (even.startsWith("万") || even.startsWith("亿") || even.startsWith("千"));
        return !twice && (figure.unit().isEmpty() || figure.unit().equalsIgnoreCase(even));
    }

    private static String label(String text) {
        return Cells.limited(text, Cells.LONGEST_LABEL, Fault.UNIT_TOO_LONG);
    }

    private static Amount reached(String text) {
        String even = Figure.even(text).toLowerCase(Locale.ROOT);
        if (Choices.YES.contains(even)) return new Amount("1");
        return Choices.NO.contains(even) ? new Amount("0") : Figure.read(text).amount();
    }

    /** Numbered, or one a line, or between semicolons. */
    static List<Words> steps(String text) {
        return Arrays.stream(between(text).split(text))
                .map(step -> NUMBERED.matcher(step.strip()).replaceFirst(""))
                .filter(it -> !it.isBlank())
                .map(Words::of)
                .toList();
    }

    private static Pattern between(String text) {
        if (NUMBERED.matcher(text).lookingAt()) return NEXT_NUMBER;
        return text.indexOf('\n') >= 0 ? LINE_BREAK : SEMICOLON;
    }

    /** {@code 101.20} is no other number than {@code 101.2}. */
    private static Amount asBefore(Amount now, Optional<Amount> before) {
        return before.filter(it -> sameNumber(it, now)).orElse(now);
    }

    private static boolean sameNumber(Amount one, Amount other) {
        return one.number().compareTo(other.number()) == 0;
    }
}
