package io.fupan.platform.imports;

import io.fupan.events.DepartmentOkrs;
import io.fupan.okrs.ImportOkrs;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.imports.Books.Book;
import io.fupan.platform.people.People;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.sheets.SheetFile;
import io.fupan.sheets.Existing;
import io.fupan.sheets.Export;
import io.fupan.sheets.Plan;
import io.fupan.sheets.Planner;
import io.fupan.sheets.Tongue;
import io.fupan.sheets.Wanted;
import io.fupan.sheets.Written;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at a file, and imports what was looked at. */
@Component
class Importing {

    /** How far one has come that is being imported at this node. */
    enum Stage implements Coded {
        READING,
        COMPARING,
        WRITING
    }

    private static final long PATIENCE_SECONDS = 60;

    private final Books books;
    private final Shelf shelf;
    private final People people;
    private final CommandGate gate;
    private final Clock clock;
    private final Map<UUID, Stage> underWay = new ConcurrentHashMap<>();

    Importing(Books books, Shelf shelf, People people, CommandGate gate, Clock clock) {
        this.books = books;
        this.shelf = shelf;
        this.people = people;
        this.gate = gate;
        this.clock = clock;
    }

    Looked look(Book book, PersonId me, String name, byte[] content, Optional<Cycle> cycle, Language language) {
        Wanted wanted = new Wanted(Map.of(), cycle);
        UUID id = UUID.randomUUID();
        SheetFile file = SheetFile.of(content);
        Plan plan = plan(book, me, file, wanted, language);
        shelf.keep(new Kept(id, book.id(), me, name, content, wanted, seen(plan), Optional.empty()));
        return Looked.of(id, name, file.form(), plan, cycle, language);
    }

    Looked lookAgain(Book book, Kept kept, Wanted wanted, Language language) {
        if (kept.position().isPresent()) throw new ProblemException(Problem.of(409, "import-outdated"));
        SheetFile file = SheetFile.of(kept.content());
        Plan plan = plan(book, kept.person(), file, wanted, language);
        shelf.lookedAgain(kept.id(), wanted, seen(plan));
        return Looked.of(kept.id(), kept.name(), file.form(), plan, wanted.cycle(), language);
    }

    Optional<Stage> stage(UUID id) {
        return Optional.ofNullable(underWay.get(id));
    }

    /**
     * All of it or nothing.
     *
     * @return the position of its last event; the same again when it was imported before
     * @throws ProblemException 422 where something is wrong with it, 409 where it would come to something else by now,
     *     or is under way already
     */
    long apply(Book book, Kept kept, Optional<Words> reason, Language language)
            throws ExecutionException, InterruptedException {
        if (kept.position().isPresent()) return kept.position().get();
        if (underWay.putIfAbsent(kept.id(), Stage.READING) != null)
            throw new ProblemException(Problem.of(409, "conflict"));
        try {
            long position = write(book, kept, reason, language);
            shelf.imported(kept.id(), position);
            return position;
        } finally {
            underWay.remove(kept.id());
        }
    }

    private long write(Book book, Kept kept, Optional<Words> reason, Language language)
            throws ExecutionException, InterruptedException {
        SheetFile file = SheetFile.of(kept.content());
        underWay.put(kept.id(), Stage.COMPARING);
        Plan plan = plan(book, kept.person(), file, kept.wanted(), language);
        if (!plan.isSound()) throw new ProblemException(Problem.of(422, "import-has-errors"));
        if (!seen(plan).equals(kept.seen())) throw new ProblemException(Problem.of(409, "import-outdated"));
        underWay.put(kept.id(), Stage.WRITING);
        Act act =
                Act.of(kept.person(), new CommandId(kept.id()), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Words why = reason.orElseGet(() -> Words.of(kept.name()));
        try {
            return gate.give(new ImportOkrs(act, book.id(), plan.objectives(), plan.keyResults(), why))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new ProblemException(Problem.of(503, "unavailable"));
        }
    }

    private Plan plan(Book book, PersonId me, SheetFile file, Wanted wanted, Language language) {
        DepartmentOkrs live = books.okrs(book.id());
        Existing existing =
                new Existing(live.objectives().values(), live.keyResults().values());
        return Planner.plan(file.source(), wanted, existing, around(book, me), tongue(language), Importing::id);
    }

    /** As a department's OKRs stand, of one cycle or of all, the longer cycles first. */
    Export export(Book book, PersonId me, Optional<Cycle> cycle, Language language) {
        DepartmentOkrs live = books.okrs(book.id());
        List<Objective> objectives = live.objectives().values().stream()
                .filter(it -> cycle.map(it.cycle()::equals).orElse(true))
                .sorted(Comparator.comparing((Objective it) -> it.cycle().name()))
                .toList();
        Set<ObjectiveId> own = objectives.stream().map(Objective::id).collect(Collectors.toSet());
        List<KeyResult> keyResults = live.keyResults().values().stream()
                .filter(it -> own.contains(it.objective()))
                .toList();
        return new Export(new Written(tongue(language), around(book, me)), book.name(), objectives, keyResults);
    }

    private Neighbourhood around(Book book, PersonId me) {
        LocalDate today = clock.instant().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
        return new Neighbourhood(book, books.readableBy(me), books::okrs, people.all(), today);
    }

    /** Of what is new while it is looked at; what becomes of it gets an id of its own. */
    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Tongue tongue(Language language) {
        return switch (language) {
            case ZH -> Tongue.ZH;
            case EN -> Tongue.EN;
        };
    }

    /** Tells apart whether the same would be imported. */
    private static String seen(Plan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            plan.goals().forEach(it -> digest.update((it.kind() + " " + it.value()).getBytes(StandardCharsets.UTF_8)));
            plan.results()
                    .forEach(it -> digest.update((it.kind() + " " + it.value()).getBytes(StandardCharsets.UTF_8)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
