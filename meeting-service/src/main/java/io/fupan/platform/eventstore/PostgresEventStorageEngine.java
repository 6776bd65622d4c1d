package io.fupan.platform.eventstore;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage on PostgreSQL. Events of a command are written once however often the command comes; a position
 * is answered only when it is durable; who has seen a position has seen everything below it.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    /** In the context of an append, once durable: the position of its last event, also when it was known before. */
    public static final ResourceKey<Long> POSITION = ResourceKey.withLabel("position");

    private static final ResourceKey<Translated> TRANSLATED = ResourceKey.withLabel("translatedCriteria");

    private final Appender appender;
    private final Reading reading;
    private final Memory memory;
    private final EventCodec codec;
    private final Encoding encoding;

    PostgresEventStorageEngine(Appender appender, Reading reading, Memory memory, EventCodec codec) {
        this.appender = appender;
        this.reading = reading;
        this.memory = memory;
        this.codec = codec;
        this.encoding = new Encoding(codec);
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            return completedFuture(
                    new Append(encoding.append(condition, criteria(condition.criteria(), context), events)));
        } catch (RuntimeException e) {
            return failedFuture(e);
        }
    }

    /** What is appended is mostly conditional on just what was sourced: that was translated already. */
    private static Criteria criteria(EventCriteria asked, @Nullable ProcessingContext context) {
        if (context == null) {
            return Criteria.of(asked);
        }
        Translated before = context.getResource(TRANSLATED);
        if (before != null && before.asked == asked) {
            return before.criteria;
        }
        Criteria criteria = Criteria.of(asked);
        context.putResource(TRANSLATED, new Translated(asked, criteria));
        return criteria;
    }

    private record Translated(EventCriteria asked, Criteria criteria) {}

    private CompletableFuture<Long> submit(Request request) {
        try {
            return appender.submit(request);
        } catch (StoreOverloaded | StoreUnavailable e) {
            return failedFuture(e);
        }
    }

    private final class Append implements AppendTransaction<Long> {

        private final Request.Append request;

        Append(Request.Append request) {
            this.request = request;
        }

        @Override
        public CompletableFuture<Long> commit(@Nullable ProcessingContext context) {
            CompletableFuture<Long> position = submit(request);
            return context == null ? position : position.whenComplete((at, _) -> tell(context, at));
        }

        private static void tell(ProcessingContext context, @Nullable Long position) {
            if (position != null) context.putResource(POSITION, position);
        }

        /** Nothing is written before the commit. */
        @Override
        public void rollback(@Nullable ProcessingContext context) {}

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(Long position, @Nullable ProcessingContext context) {
            return completedFuture(new GlobalIndexConsistencyMarker(position));
        }
    }

    /**
     * Starts after the condition's position; ends with the head that this was read at. From memory where it can be:
     * what is decided on it is checked when it is appended, and before a refusal made from it is answered,
     * {@link #catchUp}.
     */
    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        long after = GlobalIndexPosition.toIndex(condition.start());
        try {
            return new SourcedStream(memory.source(after, criteria(condition.criteria(), context)));
        } catch (StoreUnavailable e) {
            return MessageStream.failed(e).cast();
        }
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        TrackingToken token = condition.position();
        long after = token == null ? 0 : token.position().orElse(0);
        // "The latest" says the greatest position there is.
        long from = after == Long.MAX_VALUE ? reading.head() : after;
        return new FollowingStream(reading, codec, Criteria.of(condition.criteria()), memory.head(), from);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(reading::head);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return token(() -> reading.before(at));
    }

    private static CompletableFuture<TrackingToken> token(LongSupplier position) {
        try {
            return completedFuture(new GlobalSequenceTrackingToken(position.getAsLong()));
        } catch (StoreUnavailable e) {
            return failedFuture(e);
        }
    }

    /**
     * Whether a command was answered before: asked before a refusal or an empty decision is answered.
     *
     * @param digest the command's fingerprint as in {@link EventMetadata#COMMAND_DIGEST}
     * @throws CommandIdReused when the id was used by somebody else or for something else
     * @throws StoreUnavailable when PostgreSQL does not answer
     */
    public Optional<Recorded> recorded(UUID commandId, @Nullable UUID by, @Nullable String digest) {
        CommandStamp stamp = new CommandStamp(commandId, by, Digests.canonical(digest));
        return reading.known(commandId).map(known -> {
            stamp.mustBe(known);
            return new Recorded(known.position());
        });
    }

    /**
     * Remembers that a command decided nothing, so that it gets the same answer when it comes again.
     *
     * @param position the head it was decided at
     * @return the position to answer: this one, or that of the first time; fails with {@link CommandIdReused},
     *     {@link StoreOverloaded} or {@link StoreUnavailable}
     */
    public CompletableFuture<Long> recordEmpty(
            UUID commandId, @Nullable UUID by, @Nullable String digest, long position) {
        CommandStamp stamp = new CommandStamp(commandId, by, Digests.canonical(digest));
        return submit(new Request.Nothing(stamp, position, new CompletableFuture<>()));
    }

    /** The last position this node knows: what is sourced now is complete up to it at least. */
    public long head() {
        return memory.head().position();
    }

    /**
     * Reads what other nodes committed and this one has not heard of yet, so that nobody is refused by what it does not
     * know.
     *
     * @return the last position there is; {@link #head} is there, too
     * @throws StoreUnavailable when PostgreSQL does not answer
     */
    public long catchUp() {
        long head = reading.head();
        memory.catchUpTo(head);
        return head;
    }

    /** @throws StoreUnavailable when PostgreSQL does not answer */
    public StoreIdentity identity() {
        return reading.identity();
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("head", head());
    }
}
