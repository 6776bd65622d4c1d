package io.fupan.reflection;

import static io.fupan.vocabulary.Refusal.JUDGEMENT_NEEDS_WORDS;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SOUND_HAS_NO_FLAW;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ReflectionEvent.SettingJudged;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Flaw;
import io.fupan.vocabulary.Judgement;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Setting;
import io.fupan.vocabulary.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The host records what the table says of how the cycle's or the year's OKR was set: sound, flawed in so many points,
 * or left open for a reason. Said again, it is what the table thinks now.
 *
 * @param flaws what is wrong; of a judgement that is skipped, why
 */
public record JudgeSetting(Act act, MeetingId meeting, Setting setting, Judgement judgement, Optional<List<Flaw>> flaws)
        implements MeetingCommand {

    public static final Decider<JudgeSetting, State> DECIDER =
            Decider.of(JudgeSetting.class, State.NOTHING_YET, JudgeSetting::decide, JudgeSetting::evolve);

    @Override
    public Scope scope() {
        return Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class);
    }

    record State(boolean meetingOpen, Set<Subject> onTheTable) {

        static final State NOTHING_YET = new State(false, Set.of());
    }

    static List<SettingJudged> decide(JudgeSetting command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        List<Flaw> flaws = command.flaws().orElse(List.of());
        switch (command.judgement()) {
            case SOUND -> {
                if (!flaws.isEmpty()) throw new RuleBroken(SOUND_HAS_NO_FLAW);
            }
            case FLAWED, SKIPPED -> {
                if (flaws.isEmpty()) throw new RuleBroken(JUDGEMENT_NEEDS_WORDS);
            }
        }
        boolean known = flaws.stream().flatMap(it -> it.about().stream()).allMatch(state.onTheTable()::contains);
        if (!known) throw new RuleBroken(SUBJECT_NOT_ON_THE_TABLE);
        return List.of(new SettingJudged(command.meeting(), command.setting(), command.judgement(), flaws));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened it -> new State(true, OnTheTable.of(it));
            case MeetingClosed _ -> new State(false, state.onTheTable());
            case MeetingReopened _ -> new State(true, state.onTheTable());
            case ReflectionEvent _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, OrganisationEvent _, ScoringEvent _ -> state;
        };
    }
}
