package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.ITEM_ALREADY_ENTERED;
import static io.fupan.vocabulary.Refusal.SETTING_NOT_JUDGED;

import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.events.Plan;
import io.fupan.events.ReflectionEvent.SettingJudged;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The host moves the table to an agenda item for the first time; a skipped one can be entered after all. The first and
 * the seventh question are not left behind without a judgement, be it that there is none.
 */
public record EnterItem(Act act, MeetingId meeting, ItemId item) implements MeetingCommand {

    public static final Decider<EnterItem, State> DECIDER =
            Decider.of(EnterItem.class, State.NOTHING_YET, EnterItem::decide, EnterItem::evolve);

    @Override
    public Scope scope() {
        return Progress.scope(meeting).or(Scope.of(meeting).types(SettingJudged.class));
    }

    record State(Progress progress, Set<Setting> judged) {

        static final State NOTHING_YET = new State(Progress.NOTHING_YET, Set.of());

        /** What the table would leave behind without a word. */
        boolean leavesOpen() {
            Plan plan = progress.plan();
            return plan.now()
                    .flatMap(plan::find)
                    .flatMap(State::asks)
                    .filter(it -> !judged.contains(it))
                    .isPresent();
        }

        private static Optional<Setting> asks(AgendaItem item) {
            return switch (item.kind()) {
                case SETTING -> Optional.of(Setting.CYCLE);
                case ANNUAL -> Optional.of(Setting.ANNUAL);
                case LAST_TIME, SCORING, RESULTS, LEARNING, YEAR, DISPUTES, OTHER -> Optional.empty();
            };
        }
    }

    static List<ItemEntered> decide(EnterItem command, State state) {
        state.progress().find(command.item());
        if (state.progress().plan().hasBeenAt(command.item())) throw new RuleBroken(ITEM_ALREADY_ENTERED);
        if (state.leavesOpen()) throw new RuleBroken(SETTING_NOT_JUDGED);
        return List.of(new ItemEntered(command.meeting(), command.item()));
    }

    static State evolve(State state, Event event) {
        return event instanceof SettingJudged it
                ? new State(state.progress(), with(state.judged(), it.setting()))
                : new State(Progress.evolve(state.progress(), event), state.judged());
    }

    private static Set<Setting> with(Set<Setting> settings, Setting one) {
        Set<Setting> more = new HashSet<>(settings);
        more.add(one);
        return Set.copyOf(more);
    }
}
