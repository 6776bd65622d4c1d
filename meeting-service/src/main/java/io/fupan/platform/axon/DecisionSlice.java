package io.fupan.platform.axon;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import io.fupan.access.Roles;
import io.fupan.access.WhoMay;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * A pure decision wired to Axon, so that it need not know it: reads the decision's scope and, in the same breath, the
 * roles that say who may; folds; decides; appends under the condition that nothing new happened inside that scope.
 *
 * <p>What it reads may come from this node's memory, which other nodes may have left behind. Events decided on that are
 * checked when they are appended; a refusal, or that nothing follows, is decided once more on all there is.
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
        EventStoreTransaction store = events.transaction(context);
        long known = answered.head();
        Outcome outcome = outcome(order.command(), store::source);
        // Nobody is refused, or told that nothing follows, by what this node has not heard of yet.
        if (outcome.events().isEmpty() && answered.headOfAll() > known) outcome = secondLook(order.command(), known);
        return answer(receipt(order, outcome, store, context));
    }

    /** @param refusal why there are no events, if that was refused rather than decided */
    private record Outcome(List<? extends Event> events, Optional<RuleBroken> refusal) {}

    /** Nothing is appended on a second look, which Axon knows nothing of: where something would be, all begins anew. */
    private Outcome secondLook(C command, long known) {
        Outcome outcome = outcome(command, answered::source);
        if (outcome.events().isEmpty()) return outcome;
        throw conflictingEventsDetected(new GlobalIndexConsistencyMarker(known));
    }

    private Outcome outcome(C command, Source source) {
        try {
            return new Outcome(decide(command, source), Optional.empty());
        } catch (RuleBroken refusal) {
            return new Outcome(List.of(), Optional.of(refusal));
        }
    }

    private Receipt receipt(Order<C> order, Outcome outcome, EventStoreTransaction store, ProcessingContext context) {
        if (outcome.refusal().isPresent()) return answered.before(order.stamp()).orElseThrow(outcome.refusal()::get);
        if (outcome.events().isEmpty()) return answered.nothingFollowed(order.stamp());
        outcome.events().forEach(event -> store.appendEvent(order.message(event)));
        var receipt = new Receipt(new CompletableFuture<>());
        receipt.completeWith(context);
        return receipt;
    }

    /** Where a decision reads. */
    private interface Source {
        MessageStream<? extends EventMessage> source(SourcingCondition condition);
    }

    private List<? extends Event> decide(C command, Source store) {
        Scope roleScope = Roles.scope(command);
        Fold<C, S> fold = new Fold<>(decider, command.scope(), roleScope);
        fold.read(store.source(condition(command.scope().or(roleScope))));
        WhoMay.check(fold.roles(), command, decider.name());
        Optional<Scope> further = decider.further().apply(command, fold.state());
        further.ifPresent(scope -> fold.readFurther(store.source(condition(scope))));
        return decider.decide().apply(command, fold.state());
    }

    private static SourcingCondition condition(Scope scope) {
        return SourcingCondition.conditionFor(ScopeCriteria.of(scope));
    }

    private static MessageStream.Single<CommandResultMessage> answer(Receipt receipt) {
        return MessageStream.just(new GenericCommandResultMessage(Receipt.TYPE, receipt));
    }
}
