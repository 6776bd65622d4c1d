package io.fupan.platform.privacy;

import io.fupan.access.ErasePerson;
import io.fupan.access.EraseWords;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.people.People;
import io.fupan.platform.privacy.PersonalTable.Fate;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what can be taken back. Each step can be done again, so that what was cut off is finished later. Words go
 * by an event, which tells every node and every room; tables folded from the events are built anew without them.
 */
@Component
class Erasing {

    /** Of one event, so that it stays readable. */
    private static final int AT_ONCE = 1_000;

    private final OwnSpeech speech;
    private final CommandGate gate;
    private final People people;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Erasing(
            OwnSpeech speech,
            CommandGate gate,
            People people,
            JdbcClient database,
            TransactionTemplate transactions,
            Clock clock) {
        this.speech = speech;
        this.gate = gate;
        this.people = people;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Who they were, how they came in, what they said.
     *
     * @param grantedBy nobody, when their time is over
     * @throws io.fupan.vocabulary.RuleBroken {@code last-administrator}, with nothing erased
     */
    void person(PersonId person, Optional<PersonId> grantedBy) {
        identity(person, grantedBy);
        words(person, grantedBy);
    }

    /** Who they were, and how they came in. */
    void identity(PersonId person, Optional<PersonId> grantedBy) {
        give(act -> new ErasePerson(act, person, grantedBy));
        transactions.executeWithoutResult(_ -> forget(person));
    }

    private void forget(PersonId person) {
        tables().filter(table -> table.fate() == Fate.GOES)
                .forEach(table -> database.sql("delete from " + table.name() + " where " + table.theirs())
                        .param("person", person.value())
                        .update());
        people.erase(person);
    }

    private Stream<PersonalTable> tables() {
        return PersonalTable.ALL.stream().filter(table -> exists(table.name()));
    }

    private boolean exists(String table) {
        return database.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    /** All that somebody said, in whatever meeting. */
    void words(PersonId person, Optional<PersonId> grantedBy) {
        speech.of(person).forEach((meeting, commands) -> erase(meeting, commands, grantedBy));
        // Of what changed nothing there is only a digest, without a salt.
        database.sql("update empty_decisions set digest = null where by_person = ? and digest is not null")
                .param(person.value())
                .update();
    }

    void words(PersonId person, MeetingId meeting, Optional<PersonId> grantedBy) {
        erase(meeting, speech.of(person, meeting), grantedBy);
    }

    /** All that was said in a meeting whose time is over. */
    void words(MeetingId meeting) {
        erase(meeting, speech.in(meeting), Optional.empty());
        // What was put in anonymously and never came onto the table.
        database.sql("update anonymous_disputes set disputes = '[]', tabled = true where meeting = ?")
                .param(meeting.value())
                .update();
    }

    private void erase(MeetingId meeting, List<CommandId> commands, Optional<PersonId> grantedBy) {
        for (int from = 0; from < commands.size(); from += AT_ONCE) {
            List<CommandId> some = List.copyOf(commands.subList(from, Math.min(from + AT_ONCE, commands.size())));
            give(act -> new EraseWords(act, meeting, some, grantedBy));
        }
    }

    /** What the planner noted of a table holds some of its values, until it notes anew. */
    void forgetSamples() {
        String tables = tables().map(PersonalTable::name).collect(Collectors.joining(", "));
        database.sql("analyze anonymous_disputes, " + tables).update();
    }

    private void give(Function<Act, Command> command) {
        Act act = Act.bySystem(new CommandId(UUID.randomUUID()), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        gate.give(command.apply(act)).join();
    }
}
