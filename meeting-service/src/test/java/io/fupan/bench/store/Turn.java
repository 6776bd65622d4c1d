package io.fupan.bench.store;

import io.fupan.ballots.CastBallot;
import io.fupan.disputes.RaiseDispute;
import io.fupan.disputes.TakeStance;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody in a meeting does next, as it comes over the wire and as it is once read.
 *
 * @param dispute one that is open there, to take a stance in
 * @param score in tenths
 */
record Turn(MeetingId meeting, PersonId by, DisputeId dispute, KeyResultId keyResult, int score) {

    private static final String CLAIM = "四十二到七十的提升，多少来自产品，多少来自季节？ How much of the rise is the season's?";
    private static final String REASON =
            "我跟三位客户一起看过首周的数据，两位没有第二次登录。 Two of three never came back after the first week.";

    /** JSON, put together by hand: what a client does costs the store's process time too. */
    String body(String command) {
        String start = "{\"meeting\":\"" + meeting + "\"";
        String subject = ",\"subject\":{\"keyResult\":\"" + keyResult + "\"}";
        return switch (command) {
            case "TakeStance" ->
                start + ",\"dispute\":\"" + dispute + "\",\"stance\":\"against\",\"reason\":\"" + REASON + "\"}";
            case "CastBallot" -> start + subject + ",\"value\":{\"tenths\":" + score + "}}";
            case "RaiseDispute" ->
                start + subject + ",\"dispute\":\"" + UUID.randomUUID() + "\",\"root\":\"goal\",\"claim\":\"" + CLAIM
                        + "\"}";
            default -> throw new IllegalArgumentException("no client gives " + command);
        };
    }

    Command typed(String command) {
        Act act = Act.of(by, new CommandId(UUID.randomUUID()), Instant.now());
        Subject subject = Subject.of(keyResult);
        return switch (command) {
            case "TakeStance" -> new TakeStance(act, meeting, dispute, Stance.AGAINST, Words.of(REASON));
            case "CastBallot" -> new CastBallot(act, meeting, subject, new Score(score));
            case "RaiseDispute" -> {
                var fresh = new DisputeId(UUID.randomUUID());
                yield new RaiseDispute(act, meeting, fresh, subject, Root.GOAL, Words.of(CLAIM));
            }
            default -> throw new IllegalArgumentException("no client gives " + command);
        };
    }
}
