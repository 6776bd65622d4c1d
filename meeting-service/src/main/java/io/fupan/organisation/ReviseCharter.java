package io.fupan.organisation;

import static io.fupan.vocabulary.Refusal.CHARTER_NOT_SET;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.CharterRevised;
import io.fupan.events.OrganisationEvent.CharterSet;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/**
 * A department understands better what it is for, and says why.
 *
 * @param charter as it is to be, whole
 * @param decision the one that said so
 */
public record ReviseCharter(
        Act act, DepartmentId department, Charter charter, Words reason, Optional<DecisionId> decision)
        implements DepartmentCommand {

    public static final Decider<ReviseCharter, State> DECIDER =
            Decider.of(ReviseCharter.class, State.NOTHING_YET, ReviseCharter::decide, ReviseCharter::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department).types(CharterSet.class, CharterRevised.class);
    }

    record State(Optional<Charter> charter) {

        static final State NOTHING_YET = new State(Optional.empty());
    }

    static List<CharterRevised> decide(ReviseCharter command, State state) {
        Charter charter = state.charter().orElseThrow(() -> new RuleBroken(CHARTER_NOT_SET));
        if (charter.equals(command.charter())) return List.of();
        return List.of(
                new CharterRevised(command.department(), command.charter(), command.reason(), command.decision()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case CharterSet it -> new State(Optional.of(it.charter()));
            case CharterRevised it -> new State(Optional.of(it.charter()));
            case OrganisationEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
