package io.fupan.room;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
import io.fupan.events.ConveningEvent;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.Recorded;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject;
import java.util.Optional;
import java.util.Set;

/**
 * What only one person sees of a meeting. Their roles and what these may come from the policy; the rest is folded from
 * the meeting's events.
 *
 * @param role the first of host, participant, observer, auditor they are
 * @param may the commands they can give
 * @param ballots what they cast, by subject; still there after the reveal, gone when withdrawn or reopened
 */
public record Desk(PersonId person, Role role, Keyed<String, Boolean> may, Keyed<String, Mine> ballots) {

    /**
     * A ballot of mine.
     *
     * @param tenths absent when the value was erased since, as it is once the ballot was withdrawn or cast anew
     */
    public record Mine(Optional<Integer> tenths) {

        static Mine of(Sealed sealed) {
            return new Mine(sealed.kept().map(Mine::tenths));
        }

        private static int tenths(BallotValue value) {
            return switch (value) {
                case Score score -> score.tenths();
            };
        }
    }

    /** Before the meeting's first event. */
    public static Desk of(PersonId person, Set<Role> roles, Set<String> may) {
        return new Desk(person, foremost(roles), granted(may), Keyed.empty());
    }

    /** The same desk when somebody's roles changed. */
    public Desk withRoles(Set<Role> roles, Set<String> may) {
        return new Desk(person, foremost(roles), granted(may), ballots);
    }

    /** The desk after one more event of the meeting; the same object when it is not theirs. */
    public Desk evolve(Recorded recorded) {
        return switch (recorded.event()) {
            case BallotEvent it -> ballot(it);
            case AccessEvent _, AgendaEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> this;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> this;
        };
    }

    private Desk ballot(BallotEvent event) {
        return switch (event) {
            case BallotCast it
            when it.by().equals(person) -> withBallots(ballots.with(it.subject().key(), Mine.of(it.value())));
            case BallotWithdrawn it when it.by().equals(person) -> without(it.subject());
            case BallotReopened it -> without(it.subject());
            case BallotCast _, BallotWithdrawn _, BallotOpened _, BallotRevealed _ -> this;
            case LeadBallotOpened _, LeadBallotRevealed _ -> this;
        };
    }

    private Desk without(Subject subject) {
        return withBallots(ballots.without(subject.key()));
    }

    private Desk withBallots(Keyed<String, Mine> mine) {
        return mine == ballots ? this : new Desk(person, role, may, mine);
    }

    /** {@link Role} lists them in that order. */
    private static Role foremost(Set<Role> roles) {
        return roles.stream()
                .filter(role -> role != Role.SYSTEM)
                .sorted()
                .findFirst()
                .orElse(Role.NOBODY);
    }

    private static Keyed<String, Boolean> granted(Set<String> may) {
        Keyed<String, Boolean> granted = Keyed.empty();
        for (String command : may) granted = granted.with(command, true);
        return granted;
    }
}
