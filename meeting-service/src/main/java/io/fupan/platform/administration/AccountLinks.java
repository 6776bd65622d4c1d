package io.fupan.platform.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.accounts.Links;
import io.fupan.platform.accounts.Links.Purpose;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.copies.Copies;
import io.fupan.platform.mail.Letter;
import io.fupan.platform.mail.Post;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.start.PublicUrl;
import io.fupan.vocabulary.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes links and sees that they get to whom they are for. */
@Component
class AccountLinks {

    /** @param link only where it could not be mailed, for the administrator to pass on */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Sent(String person, boolean mailed, Optional<String> link) {}

    private final Links links;
    private final People people;
    private final Post post;
    private final Copies copies;
    private final PublicUrl address;

    AccountLinks(Links links, People people, Post post, Copies copies, PublicUrl address) {
        this.links = links;
        this.people = people;
        this.post = post;
        this.copies = copies;
        this.address = address;
    }

    Sent invite(Account account, PersonId inviter) {
        String link = address.secret("/invitation", links.issue(Purpose.INVITATION, account.person()));
        Person person = person(account.person());
        Language language = person.language();
        long days = Purpose.INVITATION.validity().toDays();
        String by = person(inviter).name(language);
        Letter letter = Letter.invitation(language, person.name(language), by, days, link);
        return sent(Copies.Kind.INVITATION, account, letter, link);
    }

    Sent reset(Account account) {
        String link = address.secret("/reset", links.issue(Purpose.RESET, account.person()));
        Person person = person(account.person());
        long hours = Purpose.RESET.validity().toHours();
        Letter letter = Letter.reset(person.language(), person.name(person.language()), hours, link);
        return sent(Copies.Kind.RESET, account, letter, link);
    }

    /** A link to the address that is to become theirs. */
    void confirm(Account account, EmailAddress email) {
        String link = address.secret("/email", links.issue(account.person(), email));
        Person person = person(account.person());
        long hours = Purpose.EMAIL.validity().toHours();
        Letter letter = Letter.email(person.language(), person.name(person.language()), hours, link);
        if (post.send(email.value(), letter)) copies.issued(Copies.Kind.EMAIL, person.id());
    }

    /** To the address that was theirs. */
    void tellOld(Account account) {
        Person person = person(account.person());
        Letter letter = Letter.moved(person.language(), person.name(person.language()), address.base());
        if (post.send(account.email().value(), letter)) copies.issued(Copies.Kind.EMAIL, person.id());
    }

    private Sent sent(Copies.Kind kind, Account account, Letter letter, String link) {
        boolean mailed = post.send(account.email().value(), letter);
        if (mailed) copies.issued(kind, account.person());
        return new Sent(account.person().toString(), mailed, mailed ? Optional.empty() : Optional.of(link));
    }

    private Person person(PersonId id) {
        return people.find(id).orElseThrow(() -> new IllegalStateException("an account of nobody"));
    }
}
