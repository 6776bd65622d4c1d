package io.fupan.minutes;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Sample;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.Event;
import io.fupan.room.CanonicalJson;
import io.fupan.room.Deeds;
import io.fupan.room.Tree;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.Judgement;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Setting;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MinutesTest {

    private static final Minutes WHOLE = SampleMinutes.of(Deeds.everything());

    @Test
    void tellWhoWasThereAndWhen() {
        assertThat(WHOLE.openedAt()).contains(Sample.NOW.plusSeconds(2));
        assertThat(WHOLE.closedAt()).contains(Sample.NOW.plusSeconds(27));
        assertThat(WHOLE.host()).isEqualTo(new Named(HOST, "孙悦"));
        assertThat(WHOLE.people())
                .extracting(it ->
                        it.who().name() + " " + it.role() + " " + it.joinedAt().isPresent())
                .containsExactly("孙悦 host true", "Anna participant true", "Bo participant true", "林涛 observer false");
    }

    @Test
    void tellEveryRoundAndTheScoreItLedTo() {
        Goals.Result result = WHOLE.objectives().getFirst().keyResults().getFirst();
        assertThat(result.score()).isEmpty(); // it was reopened
        assertThat(result.ballots()).hasSize(1);
        assertThat(result.ballots().getFirst().settledTenths()).contains(6);
        assertThat(result.ballots().getFirst().values())
                .containsExactly(
                        new Goals.Cast(SampleMinutes.NAMED_ANNA, 7), new Goals.Cast(SampleMinutes.NAMED_BO, 5));

        Minutes settled = SampleMinutes.of(List.of(
                Sample.convened(),
                Sample.opened(),
                Deeds.ballotOpened(KR1),
                Deeds.revealed(KR1, 3, Map.of(HOST, 9, ANNA, 7, BO, 5)),
                Deeds.settled(KR1, 6)));
        Goals.Result scored = settled.objectives().getFirst().keyResults().getFirst();
        assertThat(scored.score()).map(Goals.Settled::tenths).contains(6);
        assertThat(scored.ballots().getFirst().median()).contains("0.5");
        assertThat(scored.ballots().getFirst().spreadTenths()).contains(4);
        assertThat(scored.ballots().getFirst().of()).contains(3);
    }

    @Test
    void tellADisputeFromClaimToEnding() {
        Disputes.Dispute dispute = WHOLE.disputes().getFirst();
        assertThat(dispute.code()).contains("B1.2");
        assertThat(dispute.questions().getFirst().answers().getFirst().by()).isEqualTo(SampleMinutes.NAMED_BO);
        assertThat(dispute.stances().getFirst().now().stance()).isEqualTo(Stance.AGAINST);
        assertThat(dispute.stances().getFirst().earlier().getFirst().stance()).isEqualTo(Stance.UNSURE);
        assertThat(dispute.ending()).map(Disputes.Ending::outcome).contains(Outcome.HOMEWORK);
    }

    @Test
    void tellADecisionWithItsDissentAndGrounds() {
        Decisions.Decision decision = WHOLE.decisions().getFirst();
        assertThat(decision.taken()).map(Decisions.Taken::how).contains(How.LEAD);
        assertThat(decision.agreed()).isEmpty();
        assertThat(decision.dissent().getFirst().response()).isEqualTo(Response.OBJECT);
        assertThat(decision.dissent().getFirst().who()).isEqualTo(SampleMinutes.NAMED_ANNA);
        assertThat(decision.restsOn())
                .extracting(Decisions.Basis::about)
                .containsExactly("dispute", "keyResult", "objective", "homework");
    }

    @Test
    void tellWhatTheTableFoundOut() {
        var history = new ArrayList<Event>(List.of(Sample.convened(), Sample.opened()));
        history.addAll(Deeds.reflecting());
        Minutes minutes = SampleMinutes.of(history);
        assertThat(minutes.judgements().getFirst().setting()).isEqualTo(Setting.CYCLE);
        assertThat(minutes.judgements().getFirst().judgement()).isEqualTo(Judgement.FLAWED);
        assertThat(minutes.judgements().getFirst().flaws().getFirst().code()).contains("B1.1");
        assertThat(minutes.objectives().getFirst().keyResults())
                .extracting(result -> result.obstacles().size())
                .containsExactly(1, 0);
        assertThat(minutes.lessons().getFirst().about()).contains("keyResult");
        assertThat(minutes.measures())
                .extracting(it ->
                        it.kind() + " " + it.owner().name() + " " + it.checked().map(Reflections.Checked::held))
                .containsExactly("keep Anna Optional[false]", "stop Bo Optional.empty");
        assertThat(CanonicalJson.write(Tree.object(minutes)))
                .contains("\"obstacles\":[{", "\"kind\":\"focus\"", "\"judgement\":\"flawed\"", "\"held\":false");
    }

    @Test
    void nameWhatWasLeftOpen() {
        assertThat(WHOLE.openEnds())
                .extracting(OpenEnd::kind)
                .containsExactly(OpenEnd.Kind.UNSCORED, OpenEnd.Kind.UNSCORED, OpenEnd.Kind.HOMEWORK);
        var parked = new DisputeSettled(
                Sample.MEETING, Deeds.DISPUTE, Outcome.PARKED, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(kinds(Deeds.raised(), Deeds.proposed()))
                .containsExactly(OpenEnd.Kind.DISPUTED, OpenEnd.Kind.PROPOSED);
        assertThat(kinds(Deeds.raised(), parked)).containsExactly(OpenEnd.Kind.PARKED);
        assertThat(kinds(Deeds.raised(), Deeds.settledAsHomework())).isEmpty();
        assertThat(kinds(Deeds.assigned(), Deeds.handedIn())).containsExactly(OpenEnd.Kind.HOMEWORK);
        assertThat(kinds(Deeds.assigned(), Deeds.handedIn(), Deeds.reviewed(Verdict.ACCEPTED)))
                .isEmpty();
    }

    @Test
    void areATreeOfTheirOwn() {
        String json = CanonicalJson.write(Tree.object(WHOLE));
        assertThat(json)
                .contains("\"host\":{\"name\":\"孙悦\",\"person\":\"" + HOST + "\"}")
                .contains("\"openEnds\":[{\"code\":\"B1.1\",\"kind\":\"unscored\"")
                .contains("\"decision\":\"" + Deeds.DECISION + "\"");
    }

    private static List<OpenEnd.Kind> kinds(Event... events) {
        var history = new ArrayList<Event>(List.of(Sample.convened(), Sample.opened()));
        history.addAll(List.of(events));
        return SampleMinutes.of(history).openEnds().stream()
                .map(OpenEnd::kind)
                .filter(kind -> kind != OpenEnd.Kind.UNSCORED)
                .toList();
    }
}
