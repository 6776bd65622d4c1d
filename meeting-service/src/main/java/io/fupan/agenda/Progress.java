package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.ITEM_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.OfPlan;
import io.fupan.events.AgendaEvent.OfRounds;
import io.fupan.events.AgendaEvent.OfTimer;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.ConveningEvent.OfPreparation;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.Plan;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;

/** What every decision about the agenda asks: whether the meeting is open, and how the agenda stands. */
record Progress(boolean meetingOpen, Plan plan) {

    static final Progress NOTHING_YET = new Progress(false, Plan.NONE);

    static Scope scope(MeetingId meeting) {
        return Scope.of(meeting)
                .types(MeetingConvened.class, MeetingOpened.class, MeetingClosed.class, MeetingReopened.class)
                .or(Scope.of(meeting).types(Plan.EVENTS));
    }

    /** The item, where the table may still deal with it. */
    AgendaItem find(ItemId item) {
        return open().plan.find(item).orElseThrow(() -> new RuleBroken(ITEM_UNKNOWN));
    }

    Progress open() {
        if (!meetingOpen) throw new RuleBroken(MEETING_NOT_OPEN);
        return this;
    }

    static Progress evolve(Progress progress, Event event) {
        return switch (event) {
            case MeetingConvened it -> new Progress(progress.meetingOpen, Plan.of(it));
            case MeetingOpened _, MeetingReopened _ -> new Progress(true, progress.plan);
            case MeetingClosed _ -> new Progress(false, progress.plan.left());
            case OfPlan it -> new Progress(progress.meetingOpen, progress.plan.after(it));
            case MeetingRescheduled _, MeetingCancelled _, OfPreparation _ -> progress;
            case MeetingJoined _, OfTimer _, OfRounds _ -> progress;
            case AccessEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> progress;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> progress;
        };
    }
}
