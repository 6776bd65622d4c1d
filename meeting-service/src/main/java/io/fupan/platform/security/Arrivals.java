package io.fupan.platform.security;

import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.Devices;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.accounts.Links;
import io.fupan.platform.accounts.Links.Link;
import io.fupan.platform.accounts.Links.Purpose;
import io.fupan.platform.accounts.PasswordRules;
import io.fupan.platform.accounts.Passwords;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the links of accounts open. Whatever is refused leaves the link as good as it was. */
@Component
class Arrivals {

    /** What somebody says of themselves. */
    record Profile(Map<Language, String> names, Language language) {}

    private final Links links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Devices devices;
    private final People people;
    private final Membership membership;
    private final TransactionTemplate transactions;

    Arrivals(
            Links links,
            Accounts accounts,
            Passwords passwords,
            Devices devices,
            People people,
            Membership membership,
            TransactionTemplate transactions) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.devices = devices;
        this.people = people;
        this.membership = membership;
        this.transactions = transactions;
    }

    /** The first administrator of an installation that has nobody yet. */
    Person setUp(String token, EmailAddress email, Profile profile, String password) {
        return whole(() -> {
            accounts.close();
            take(token, Purpose.SET_UP);
            if (accounts.exist()) throw notValid();
            Person person =
                    new Person(new PersonId(UUID.randomUUID()), profile.names(), profile.language(), Optional.empty());
            people.put(person);
            accounts.open(person.id(), email, List.of());
            links.withdrawSetUp();
            begin(account(person.id()), person, password);
            membership.makeAdministrator(person.id());
            return person;
        });
    }

    /** Somebody who was invited says who they are. */
    Person accept(String token, Profile profile, String password) {
        return whole(() -> {
            Account account = owner(take(token, Purpose.INVITATION));
            Person person = new Person(account.person(), profile.names(), profile.language(), Optional.empty());
            people.put(person);
            begin(account, person, password);
            membership.joinDepartments(account);
            return person;
        });
    }

    /** Somebody who forgot their password chooses another. */
    Person reset(String token, String password) {
        return whole(() -> {
            Account account = owner(take(token, Purpose.RESET));
            Person person = people.find(account.person()).orElseThrow(Arrivals::notValid);
            if (passwords.matches(password, Optional.of(account)))
                throw new ProblemException(Problem.malformed("password", "password-unchanged"));
            begin(account, person, password);
            devices.forgetAll(person.id());
            return person;
        });
    }

    private void begin(Account account, Person person, String password) {
        PasswordRules.objection(password, account.email(), person.names().values())
                .ifPresent(problem -> {
                    throw new ProblemException(Problem.malformed("password", problem));
                });
        passwords.set(person.id(), password);
        accounts.verify(person.id());
        links.withdraw(person.id());
    }

    private Link take(String token, Purpose purpose) {
        return links.take(token).filter(link -> link.purpose() == purpose).orElseThrow(Arrivals::notValid);
    }

    private Account owner(Link link) {
        Account account = account(link.person().orElseThrow(Arrivals::notValid));
        if (account.isDisabled()) throw notValid();
        return account;
    }

    private Account account(PersonId person) {
        return accounts.find(person).orElseThrow(Arrivals::notValid);
    }

    private Person whole(Supplier<Person> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    /** Used, expired, withdrawn or never issued: from outside they look alike. */
    static ProblemException notValid() {
        return new ProblemException(Problem.of(422, "link-not-valid"));
    }
}
