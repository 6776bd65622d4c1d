package io.fupan.events;

import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From a proposal to what was decided, with its dissent (提议、决议、保留意见). */
public sealed interface DecisionEvent extends Event, MeetingEvent {

    DecisionId decision();

    @Override
    default Set<Tag> tags() {
        return Tag.all(meeting(), decision());
    }

    record DecisionProposed(MeetingId meeting, DecisionId decision, Words text, List<Ground> restsOn)
            implements DecisionEvent {}

    record ProposalAnswered(
            MeetingId meeting, DecisionId decision, PersonId by, Response response, Optional<Words> reason)
            implements DecisionEvent {}

    /**
     * @param agreed who agreed when it was recorded
     * @param dissented who objected or stood aside; their reasons are in their answers
     */
    record DecisionRecorded(
            MeetingId meeting, DecisionId decision, How how, List<PersonId> agreed, List<PersonId> dissented)
            implements DecisionEvent {}
}
