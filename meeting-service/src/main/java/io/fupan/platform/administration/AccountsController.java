package io.fupan.platform.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.access.WhoMay;
import io.fupan.events.EventTypes;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.Attempts;
import io.fupan.platform.accounts.Attempts.Budget;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.accounts.Links;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.mail.Post;
import io.fupan.platform.people.GivenLanguage;
import io.fupan.platform.people.GivenNames;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.security.AccessLog;
import io.fupan.platform.security.Sessions;
import io.fupan.platform.security.Standings;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.RuleBroken;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of an installation, for its administrators alone. */
@RestController
class AccountsController {

    private static final Set<String> DEFINED =
            Set.of(EventTypes.of(DepartmentDefined.class).name());
    private static final Budget INVITATIONS = new Budget("invitations", 100, Duration.ofSeconds(30));

    /** @param mail whether links are mailed; else they are shown to be passed on */
    record All(List<Entry> accounts, boolean mail) {}

    record Entry(
            String person,
            Map<String, String> names,
            String email,
            String language,
            String state,
            List<String> departments,
            boolean administrator) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Invitation(
            @Nullable String email,
            @Nullable GivenNames names,
            @Nullable String language,
            @Nullable List<String> departments) {}

    private final Accounts accounts;
    private final People people;
    private final Links links;
    private final AccountLinks letters;
    private final Standings standings;
    private final EventReader events;
    private final Attempts attempts;
    private final Post post;
    private final Sessions sessions;
    private final AccessLog log;
    private final TransactionTemplate transactions;

    AccountsController(
            Accounts accounts,
            People people,
            Links links,
            AccountLinks letters,
            Standings standings,
            EventReader events,
            Attempts attempts,
            Post post,
            Sessions sessions,
            AccessLog log,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.standings = standings;
        this.events = events;
        this.attempts = attempts;
        this.post = post;
        this.sessions = sessions;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/api/accounts")
    All all(@AuthenticationPrincipal PersonId me) {
        check(me);
        return new All(
                accounts.all().stream()
                        .flatMap(account -> people.find(account.person()).map(it -> entry(account, it)).stream())
                        .toList(),
                post.isOpen());
    }

    @PostMapping(path = "/api/accounts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AccountLinks.Sent invite(@AuthenticationPrincipal PersonId me, @RequestBody Invitation given) {
        check(me);
        attempts.take(INVITATIONS, me.toString()).ifPresent(wait -> {
            throw new ProblemException(Problem.of(429, "too-many-requests").retryAfter(wait));
        });
        Account account = Objects.requireNonNull(transactions.execute(_ -> opened(given)));
        log.allowed(me, "invite");
        return letters.invite(account, me);
    }

    /** Whoever has not come yet is invited again; all others get a link to choose another password. */
    @PostMapping("/api/accounts/{person}/link")
    AccountLinks.Sent send(@AuthenticationPrincipal PersonId me, @PathVariable String person) {
        check(me);
        Account account = account(person);
        log.allowed(me, "send-link");
        return switch (account.state()) {
            case INVITED -> letters.invite(account, me);
            case ACTIVE -> letters.reset(account);
            case DISABLED -> throw new ProblemException(Problem.of(422, "account-disabled"));
        };
    }

    @PostMapping("/api/accounts/{person}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@AuthenticationPrincipal PersonId me, @PathVariable String person) {
        check(me);
        Account account = account(person);
        if (account.person().equals(me)) throw new ProblemException(Problem.of(422, "not-yourself"));
        transactions.executeWithoutResult(_ -> {
            accounts.disable(account.person());
            links.withdraw(account.person());
        });
        sessions.endAll(account.person());
        log.allowed(me, "disable");
    }

    /** As when a telephone was lost; the account stays open. */
    @PostMapping("/api/accounts/{person}/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@AuthenticationPrincipal PersonId me, @PathVariable String person) {
        check(me);
        sessions.endAll(account(person).person());
        log.allowed(me, "end-sessions");
    }

    @PostMapping("/api/accounts/{person}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@AuthenticationPrincipal PersonId me, @PathVariable String person) {
        check(me);
        accounts.enable(account(person).person());
        log.allowed(me, "enable");
    }

    private void check(PersonId me) {
        if (WhoMay.allows(standings.of(me).everywhere(), WhoMay.LOOK_AFTER_ACCOUNTS)) return;
        log.denied(me, WhoMay.LOOK_AFTER_ACCOUNTS);
        throw new RuleBroken(Refusal.NOT_ALLOWED);
    }

    private Account opened(Invitation given) {
        EmailAddress email = Given.required("email", given.email(), EmailAddress::new);
        GivenNames names = Optional.ofNullable(given.names()).orElse(new GivenNames(null, null));
        Language language = Given.required("language", given.language(), GivenLanguage::of);
        var person = new Person(
                new PersonId(UUID.randomUUID()), names.orCalled(email.localPart()), language, Optional.empty());
        people.put(person);
        if (!accounts.open(person.id(), email, departments(given)))
            throw new ProblemException(Problem.malformed("email", "email-taken"));
        return accounts.find(person.id()).orElseThrow();
    }

    /** Those there are: who accepts becomes a member of them. */
    private List<DepartmentId> departments(Invitation given) {
        List<DepartmentId> departments = Optional.ofNullable(given.departments()).orElse(List.of()).stream()
                .map(id -> Given.required("departments", id, DepartmentId::of))
                .distinct()
                .toList();
        if (!departments.stream().allMatch(this::isDefined))
            throw new ProblemException(Problem.malformed("departments", Refusal.DEPARTMENT_UNKNOWN.code()));
        return departments;
    }

    private boolean isDefined(DepartmentId department) {
        return !events.read(Set.of(department.tag().toString()), DEFINED, 0, 1).isEmpty();
    }

    private Account account(String person) {
        try {
            return accounts.find(PersonId.of(person)).orElseThrow(ProblemException::notFound);
        } catch (Nonsense _) {
            throw ProblemException.notFound();
        }
    }

    private Entry entry(Account account, Person person) {
        Map<String, String> names = new TreeMap<>();
        person.names().forEach((language, name) -> names.put(language.code(), name));
        return new Entry(
                account.person().toString(),
                names,
                account.email().value(),
                person.language().code(),
                account.state().name().toLowerCase(Locale.ROOT),
                account.departments().stream().map(DepartmentId::toString).toList(),
                standings.of(account.person()).roles().contains(OrganisationRole.ADMINISTRATOR));
    }
}
