package io.fupan.platform.demo;

import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.SetDepartmentVisibility;
import io.fupan.okrs.AddKeyResult;
import io.fupan.okrs.AlignObjective;
import io.fupan.okrs.RecordProgress;
import io.fupan.okrs.SetObjective;
import io.fupan.organisation.DefineDepartment;
import io.fupan.organisation.MoveDepartment;
import io.fupan.organisation.SetCharter;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AlignmentTarget;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.Direction;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.MetricForm;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Theme;
import io.fupan.vocabulary.ThemeId;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands around the demo's department: the company above it, a department beside it, what each is for, and how far
 * the year has come. In stages, of which each needs the one before.
 */
final class DemoOrganisation {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-05T02:00:00Z");
    private static final LocalTime EVENING = LocalTime.of(10, 0);

    private final Names names;
    private final Map<String, PersonId> seats;
    private final List<JsonNode> departments;

    /** @param seats people by their seat */
    DemoOrganisation(Names names, Map<String, PersonId> seats) {
        this.names = names;
        this.seats = seats;
        this.departments = Resources.read("organisation.json", JsonMapper.shared()::readTree)
                .required("departments")
                .valueStream()
                .toList();
    }

    /** @param annual the department's own key results of the year, as they are known to stand now */
    List<List<Command>> stages(Stream<KeyResult> annual) {
        return List.of(
                each(this::definition),
                each(this::place),
                each(this::objectives),
                each(this::keyResults),
                each(this::alignments),
                Stream.concat(each(this::progress).stream(), annual.flatMap(this::progress))
                        .toList());
    }

    private List<Command> each(Function<JsonNode, Stream<Command>> commands) {
        return departments.stream().flatMap(commands).toList();
    }

    /** The department itself is defined elsewhere. */
    private Stream<Command> definition(JsonNode department) {
        if (!department.has("name")) return Stream.of();
        return Stream.of(
                new DefineDepartment(act("define", department), id(department), text(department.path("name"))));
    }

    private Stream<Command> place(JsonNode department) {
        DepartmentId id = id(department);
        Stream<Command> charter =
                Stream.of(new SetCharter(act("charter", department), id, charter(department.required("charter"))));
        Stream<Command> under = name(department, "under")
                .map(it -> (Command)
                        new MoveDepartment(act("move", department), id, Optional.of(new DepartmentId(names.id(it)))))
                .stream();
        Stream<Command> lead = name(department, "lead").stream()
                .flatMap(it -> Stream.of(
                        new GrantDepartmentRole(act("lead", department), id, person(it), DepartmentRole.LEAD),
                        new SetDepartmentVisibility(act("show", department), id, Visibility.ORGANISATION)));
        return Stream.of(under, charter, lead).flatMap(Function.identity());
    }

    private Charter charter(JsonNode json) {
        return new Charter(
                text(json.required("positioning")),
                text(json.required("customer")),
                text(json.required("valueProposition")),
                json.path("themes")
                        .valueStream()
                        .map(it -> new Theme(theme(it.required("id").asString()), text(it.required("name"))))
                        .toList());
    }

    private Stream<Command> objectives(JsonNode department) {
        return department
                .path("objectives")
                .valueStream()
                .map(it -> new SetObjective(act("set", it), id(department), objective(it)));
    }

    private Objective objective(JsonNode json) {
        return new Objective(
                new ObjectiveId(names.id(code(json))),
                new Cycle(json.required("cycle").asString()),
                code(json),
                text(json.required("text")),
                name(json, "supports"),
                name(json, "theme").map(this::theme),
                name(json, "owner").map(this::person),
                Optional.empty());
    }

    private Stream<Command> keyResults(JsonNode department) {
        return department
                .path("objectives")
                .valueStream()
                .flatMap(objective -> objective
                        .path("keyResults")
                        .valueStream()
                        .map(it -> new AddKeyResult(act("add", it), id(department), keyResult(objective, it))));
    }

    private KeyResult keyResult(JsonNode objective, JsonNode json) {
        return new KeyResult(
                new KeyResultId(names.id(code(json))),
                new ObjectiveId(names.id(code(objective))),
                code(json),
                text(json.required("text")),
                choice(KeyResultKind.class, json.required("kind")),
                Optional.of(metric(json)),
                Optional.empty(),
                new Weight(json.required("weight").asString()),
                name(json, "owner").map(this::person),
                Optional.empty());
    }

    private Metric metric(JsonNode json) {
        return new Metric(
                json.required("unit").required(names.language().code()).asString(),
                new Amount(json.required("start").asString()),
                new Amount(json.required("target").asString()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(json.path("form")).filter(JsonNode::isString).map(it -> choice(MetricForm.class, it)),
                Optional.of(json.path("steps"))
                        .filter(JsonNode::isArray)
                        .map(it -> it.valueStream().map(this::text).toList()),
                Optional.of(json.path("direction")).filter(JsonNode::isString).map(it -> choice(Direction.class, it)));
    }

    private Stream<Command> alignments(JsonNode department) {
        return department
                .path("objectives")
                .valueStream()
                .flatMap(it -> name(it, "carries").stream().map(carried -> align(department, it, carried)));
    }

    private Command align(JsonNode department, JsonNode objective, String carried) {
        var company = new DepartmentId(names.id("company"));
        var to = new AlignmentTarget(company, Optional.of(new ObjectiveId(names.id(carried))), Optional.empty());
        return new AlignObjective(
                act("align", objective), id(department), new ObjectiveId(names.id(code(objective))), Optional.of(to));
    }

    private Stream<Command> progress(JsonNode department) {
        return department
                .path("objectives")
                .valueStream()
                .flatMap(it -> it.path("keyResults").valueStream())
                .flatMap(it -> points(it.path("progress"))
                        .map(point -> progress(id(department), code(it), point, Optional.empty())));
    }

    /** The months before it, and how it stands now, said by its owner. */
    private Stream<Command> progress(KeyResult known) {
        var department = new DepartmentId(names.id("department"));
        JsonNode told = departments.stream()
                .filter(it -> it.has("progress"))
                .findFirst()
                .orElseThrow()
                .path("progress")
                .path(known.code());
        Metric metric = known.metric().orElseThrow();
        Point now = new Point(metric.asOf().orElseThrow(), metric.current().orElseThrow());
        return Stream.concat(
                points(told).map(it -> progress(department, known.code(), it, Optional.empty())),
                Stream.of(progress(department, known.code(), now, known.confidence())));
    }

    private record Point(LocalDate on, Amount value) {}

    private static Stream<Point> points(JsonNode json) {
        return json.valueStream()
                .map(it -> new Point(
                        LocalDate.parse(it.get(0).asString()),
                        new Amount(it.get(1).asString())));
    }

    private Command progress(DepartmentId department, String code, Point point, Optional<Score> confidence) {
        var id = new CommandId(names.id("command/progress/" + code + "/" + point.on()));
        return new RecordProgress(
                Act.bySystem(id, point.on().atTime(EVENING).toInstant(ZoneOffset.UTC)),
                department,
                new KeyResultId(names.id(code)),
                Optional.of(point.value()),
                confidence,
                point.on(),
                Optional.empty(),
                Optional.empty());
    }

    /** The theme the department's objective of that code carries, when the story says so. */
    Optional<ThemeId> themeOf(String code) {
        return departments.stream()
                .flatMap(it -> name(it.path("themes"), code).stream())
                .map(this::theme)
                .findFirst();
    }

    private ThemeId theme(String name) {
        return new ThemeId(names.id("theme/" + name));
    }

    private PersonId person(String seat) {
        return Objects.requireNonNull(seats.get(seat), seat);
    }

    private DepartmentId id(JsonNode department) {
        return new DepartmentId(names.id(department.required("department").asString()));
    }

    private static String code(JsonNode json) {
        return json.required("code").asString();
    }

    private Words text(JsonNode texts) {
        return Words.of(texts.required(names.language().code()).asString());
    }

    private static Optional<String> name(JsonNode json, String field) {
        return Optional.of(json.path(field)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static <E extends Enum<E> & Coded> E choice(Class<E> choices, JsonNode json) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(it -> it.code().equals(json.asString()))
                .findFirst()
                .orElseThrow();
    }

    private Act act(String what, JsonNode about) {
        String name = about.path("department").asString(about.path("code").asString(""));
        return Act.bySystem(new CommandId(names.id("command/" + what + "/" + name)), NEW_YEAR);
    }
}
