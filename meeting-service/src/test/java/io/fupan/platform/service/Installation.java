package io.fupan.platform.service;

import io.fupan.Sample;
import io.fupan.access.GrantRole;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.accounts.Passwords;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** People with accounts in a service without demo. */
public final class Installation {

    public static final String PASSWORD = "stones on a board";

    private Installation() {}

    /** Somebody whose account is in use, with {@link #PASSWORD}. */
    public static PersonId account(TestService service, String email) {
        PersonId person = new PersonId(UUID.randomUUID());
        var names = Map.of(Language.ZH, "李静", Language.EN, "Jing Li");
        service.bean(People.class).put(new Person(person, names, Language.EN, Optional.empty()));
        service.bean(Accounts.class).open(person, new EmailAddress(email), List.of());
        service.bean(Passwords.class).set(person, PASSWORD);
        service.bean(Accounts.class).verify(person);
        return person;
    }

    public static String credentials(String email, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    /** A browser at the installation's own address, signed in. */
    public static Visitor signedIn(TestService service, String email) {
        Visitor visitor = service.visitor();
        var answer = visitor.post("/api/sign-in/password", credentials(email, PASSWORD));
        if (answer.statusCode() != 204) throw new AssertionError(answer.body());
        return visitor;
    }

    /** Somebody who looks after accounts, signed in. */
    public static Visitor administrator(TestService service, String email) {
        PersonId person = account(service, email);
        var act = Act.bySystem(new CommandId(UUID.randomUUID()), Sample.NOW);
        service.bean(CommandGate.class)
                .give(new GrantRole(act, person, OrganisationRole.ADMINISTRATOR))
                .join();
        return signedIn(service, email);
    }
}
