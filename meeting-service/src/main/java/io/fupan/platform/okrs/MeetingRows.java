package io.fupan.platform.okrs;

import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.EventClass;
import io.fupan.events.MeetingEvent;
import io.fupan.events.Recorded;
import io.fupan.events.ScoringEvent.ScoreSettled;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reviews leave for OKRs: settled scores and decisions, each with its move. */
record MeetingRows(JdbcClient database) {

    private static final String COUNT = """
        insert into moves (meeting, last) values (?, 1)
        on conflict (meeting) do update set last = moves.last + 1
        """;
    private static final String SETTLE = """
        insert into settled (key_result, meeting, tenths, move, position)
        select :keyResult, meeting, :tenths, last, :position from moves where meeting = :meeting
        on conflict (key_result, meeting) do update
        set tenths = excluded.tenths, move = excluded.move, position = excluded.position
        """;
    private static final String DECIDE = """
        insert into decided (decision, meeting, move) select ?, meeting, last from moves where meeting = ?
        on conflict do nothing
        """;

    void apply(Recorded recorded) {
        if (!(recorded.event() instanceof MeetingEvent event)) return;
        if (recorded.type().kind() != EventClass.QUIET)
            database.sql(COUNT).param(event.meeting().value()).update();
        if (event instanceof ScoreSettled it) settle(it, recorded.position());
        if (event instanceof DecisionRecorded it)
            database.sql(DECIDE)
                    .params(it.decision().value(), it.meeting().value())
                    .update();
    }

    private void settle(ScoreSettled it, long position) {
        database.sql(SETTLE)
                .param("keyResult", it.keyResult().value())
                .param("tenths", it.score().tenths())
                .param("position", position)
                .param("meeting", it.meeting().value())
                .update();
    }
}
