package io.fupan.platform.axon;

import io.fupan.access.Roles;
import io.fupan.access.WhoMay;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * A pure decision wired to Axon, so that it need not know it: reads the decision's scope and, in the same breath, the
 * roles that say who may; folds; decides; appends under the condition that nothing new happened inside that scope.
 *
 * <p>A command that was answered before gets the same answer: a known id is looked up before a refusal or an empty
 * decision is answered, and where events are appended the store recognises it by itself.
 */
final class DecisionSlice<C extends Command, S> implements CommandHandler {

    private final Decider<C, S> decider;
    private final EventStore events;
    private final CommandLog answered;

    DecisionSlice(Decider<C, S> decider, EventStore events, CommandLog answered) {
        this.decider = decider;
        this.events = events;
        this.answered = answered;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        Order<C> order = Order.of(decider.command(), message);
        var receipt = new Receipt(new CompletableFuture<>());
        try {
            List<? extends Event> decided = decide(order.command(), events.transaction(context));
            if (decided.isEmpty()) return answer(answered.nothingFollowed(order.stamp()));
            decided.forEach(event -> events.transaction(context).appendEvent(order.message(event)));
            receipt.completeWith(context);
            return answer(receipt);
        } catch (RuleBroken refusal) {
            return answered.before(order.stamp()).map(DecisionSlice::answer).orElseThrow(() -> refusal);
        }
    }

    private List<? extends Event> decide(C command, EventStoreTransaction store) {
        Scope roleScope = roleScope(command);
        Fold<C, S> fold = new Fold<>(decider, command.scope(), roleScope);
        fold.read(store.source(condition(command.scope().or(roleScope))));
        Set<Role> roles = fold.roles().of(command.act().by());
        // Also who would convene a meeting under an id that is taken must not learn from the answer that it is.
        if (fold.roles().host().isPresent() && !roles.contains(Role.SYSTEM)) WhoMay.check(roles, WhoMay.SEE_ROOM);
        WhoMay.check(roles, decider.name());
        Optional<Scope> further = decider.further().apply(command, fold.state());
        further.ifPresent(scope -> fold.readFurther(scope, store.source(condition(scope))));
        return decider.decide().apply(command, fold.state());
    }

    private static Scope roleScope(Command command) {
        Scope nobodys = new Scope(List.of());
        Scope persons = command.act().by().person().map(Roles::scope).orElse(nobodys);
        return command instanceof MeetingCommand inMeeting
                ? Roles.scope(inMeeting.meeting()).or(persons)
                : persons;
    }

    private static SourcingCondition condition(Scope scope) {
        return SourcingCondition.conditionFor(ScopeCriteria.of(scope));
    }

    private static MessageStream.Single<CommandResultMessage> answer(Receipt receipt) {
        return MessageStream.just(new GenericCommandResultMessage(Receipt.TYPE, receipt));
    }
}
