package io.fupan.organisation;

import static io.fupan.vocabulary.Refusal.CHARTER_ALREADY_SET;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;

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
import io.fupan.events.OrganisationEvent.CharterSet;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** A department says for the first time what it is for, and for whom. */
public record SetCharter(Act act, DepartmentId department, Charter charter) implements DepartmentCommand {

    public static final Decider<SetCharter, State> DECIDER =
            Decider.of(SetCharter.class, State.NOTHING_YET, SetCharter::decide, SetCharter::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department).types(DepartmentDefined.class, CharterSet.class);
    }

    record State(boolean defined, boolean set) {

        static final State NOTHING_YET = new State(false, false);
    }

    static List<CharterSet> decide(SetCharter command, State state) {
        if (!state.defined()) throw new RuleBroken(DEPARTMENT_UNKNOWN);
        if (state.set()) throw new RuleBroken(CHARTER_ALREADY_SET);
        return List.of(new CharterSet(command.department(), command.charter()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined _ -> new State(true, state.set());
            case CharterSet _ -> new State(state.defined(), true);
            case OrganisationEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
