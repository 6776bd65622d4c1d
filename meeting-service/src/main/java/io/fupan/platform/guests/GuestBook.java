package io.fupan.platform.guests;

import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who knocked at which meeting by which link, and until when their session is good. */
@Repository
public class GuestBook {

    /** @param since when they knocked */
    record Knock(PersonId person, InviteId invite, Instant since) {}

    private static final String ENTER = """
        insert into guests (person, invite, meeting, until, session) values (:person, :invite, :meeting, :until, :session)
        """;

    private final JdbcClient database;
    private final People people;

    GuestBook(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /** Somebody nobody knew before, under the name they give. */
    Person newcomer(String name, Language language) {
        var guest = new Person(
                new PersonId(UUID.randomUUID()),
                Map.of(Language.ZH, name, Language.EN, name),
                language,
                Optional.empty());
        people.put(guest);
        return guest;
    }

    void enter(PersonId guest, Link link, String session) {
        database.sql(ENTER)
                .param("person", guest.value())
                .param("invite", link.invite().value())
                .param("meeting", link.meeting().value())
                .param("until", OffsetDateTime.ofInstant(link.until(), ZoneOffset.UTC))
                .param("session", session)
                .update();
    }

    /** Those whose time is not over, in the order they knocked. */
    List<Knock> at(MeetingId meeting) {
        return database.sql("select * from guests where meeting = ? and until > now() order by knocked_at")
                .param(meeting.value())
                .query(GuestBook::knock)
                .list();
    }

    private static Knock knock(ResultSet row, int number) throws SQLException {
        return new Knock(
                PersonId.of(row.getString("person")),
                InviteId.of(row.getString("invite")),
                row.getTimestamp("knocked_at").toInstant());
    }

    /** The one meeting somebody is a guest of. */
    public Optional<MeetingId> meetingOf(PersonId person) {
        return database.sql("select meeting from guests where person = ?")
                .param(person.value())
                .query((row, _) -> MeetingId.of(row.getString("meeting")))
                .optional();
    }

    /** Everybody who ever came as a guest. */
    public Set<PersonId> everybody() {
        return database
                .sql("select person from guests")
                .query((row, _) -> PersonId.of(row.getString("person")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ends the sessions of those whose time is over; their sockets follow as for any session that ends. */
    void endWhatIsOver() {
        database.sql("delete from spring_session where session_id in (select session from guests where until <= now())")
                .update();
    }
}
