package io.fupan.room;

import io.fupan.events.AgendaEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemMoved;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.AgendaEvent.ItemSkipped;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.MinutesTaken;
import io.fupan.events.AgendaEvent.OfPlan;
import io.fupan.events.AgendaEvent.OfRounds;
import io.fupan.events.AgendaEvent.TimerExtended;
import io.fupan.events.AgendaEvent.TimerStarted;
import io.fupan.events.AgendaEvent.TimerStopped;
import io.fupan.events.ConveningEvent;
import io.fupan.events.ConveningEvent.AnswerShared;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.ConveningEvent.PreparationDeclared;
import io.fupan.vocabulary.ItemId;
import java.util.Optional;

/** Facts of the meeting's course. */
final class AgendaFacts {

    private AgendaFacts() {}

    static FactSheet convening(FactSheet sheet, ConveningEvent event) {
        return switch (event) {
            case MeetingConvened it ->
                sheet.text("title", it.title())
                        .word("cycle", it.cycle())
                        .number("participants", it.participants().size());
            case MeetingRescheduled it -> sheet.word("startsAt", it.startsAt()).text("reason", it.reason());
            case MeetingCancelled it -> sheet.text("reason", it.reason());
            case PreparationDeclared _ -> sheet;
            case AnswerShared it -> sheet.word("question", it.question()).text("text", it.text());
        };
    }

    static FactSheet agenda(FactSheet sheet, AgendaEvent event, Review after) {
        return switch (event) {
            case MeetingOpened it ->
                sheet.number("objectives", it.objectives().size())
                        .number("keyResults", it.keyResults().size());
            case MeetingJoined _ -> sheet;
            case MeetingClosed _ -> closed(sheet, after);
            case MeetingReopened _ -> sheet;
            case AtTheTable it -> atTheTable(sheet, it, after);
        };
    }

    private static FactSheet atTheTable(FactSheet sheet, AtTheTable event, Review after) {
        return switch (event) {
            case OfPlan it -> plan(sheet, it, after);
            case OfRounds it -> sheet.word("question", it.question());
            case TimerStarted it -> sheet.number("minutes", it.minutes());
            case TimerExtended it -> sheet.number("minutes", it.minutes());
            case TimerStopped _ -> sheet;
        };
    }

    private static FactSheet plan(FactSheet sheet, OfPlan event, Review after) {
        return switch (event) {
            case ItemEntered it -> item(sheet, after, it.item());
            case ItemReturnedTo it -> item(sheet, after, it.item());
            case ItemSkipped it -> item(sheet, after, it.item());
            case ItemAdded it ->
                item(sheet, after, it.item().item()).number("minutes", it.item().minutes());
            case ItemMoved it -> item(sheet, after, it.item()).number("place", place(after, it.item()));
            case MinutesTaken it ->
                item(sheet, after, it.to())
                        .number("minutes", it.minutes())
                        .word("fromKind", after.agenda().find(it.from()).map(Agenda.Item::kind))
                        .text("fromTitle", after.agenda().find(it.from()).flatMap(Agenda.Item::title));
        };
    }

    private static int place(Review after, ItemId item) {
        return after.agenda().find(item).map(it -> it.order() + 1).orElse(0);
    }

    private static FactSheet item(FactSheet sheet, Review after, ItemId id) {
        Optional<Agenda.Item> item = after.agenda().find(id);
        return sheet.word("kind", item.map(Agenda.Item::kind)).text("title", item.flatMap(Agenda.Item::title));
    }

    private static FactSheet closed(FactSheet sheet, Review after) {
        long recorded = after.decisions().values().stream()
                .filter(decision -> decision.state() == Decision.State.RECORDED)
                .count();
        return sheet.number("moves", after.move())
                .number("disputes", after.disputes().size())
                .number("decisions", Math.toIntExact(recorded))
                .number("homework", after.homework().size());
    }
}
