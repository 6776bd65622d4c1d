package io.fupan.okrs;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.id;
import static io.fupan.Sample.keyResult1;
import static io.fupan.Sample.keyResult2;
import static io.fupan.Sample.objective;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.PROGRESS_IN_THE_FUTURE;
import static io.fupan.vocabulary.Refusal.WEIGHTS_NOT_ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.GivenWhenThen;
import io.fupan.Sample;
import io.fupan.events.DepartmentOkrs;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultRevised;
import io.fupan.events.OkrEvent.KeyResultsWeighed;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OkrEvent.ProgressRecorded;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Progress;
import io.fupan.vocabulary.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportOkrsTest {

    private static final Event[] SET = {
        new DepartmentDefined(DEPARTMENT, words("Customer Success")),
        new ObjectiveSet(DEPARTMENT, objective()),
        new KeyResultAdded(DEPARTMENT, keyResult1()),
        new KeyResultAdded(DEPARTMENT, keyResult2())
    };

    @Test
    void what_is_new_is_set_under_ids_of_its_own() {
        List<OkrEvent> events = ImportOkrs.decide(sheet(objective(), keyResult1(), keyResult2()), nothingSet());
        assertThat(events).hasSize(3);
        DepartmentOkrs live = DepartmentOkrs.NONE;
        for (OkrEvent event : events) live = live.evolve(event);
        Objective set = live.objectives().values().iterator().next();
        assertThat(set.id()).isNotEqualTo(B1);
        assertThat(set.text()).isEqualTo(objective().text());
        assertThat(live.keyResults().values()).extracting(KeyResult::objective).containsOnly(set.id());
    }

    @Test
    void the_same_again_changes_nothing() {
        given(SET).when(sheet(objective(), keyResult1(), keyResult2())).thenNothing();
    }

    @Test
    void it_is_the_same_by_cycle_and_code_whatever_its_id() {
        ObjectiveId other = new ObjectiveId(id(99));
        Objective same = new Objective(
                other,
                objective().cycle(),
                "B1",
                objective().text(),
                objective().supports());
        given(SET)
                .when(sheet(same, under(other, keyResult1()), under(other, keyResult2())))
                .thenNothing();
    }

    @Test
    void other_words_are_a_revision_with_the_reason() {
        Objective other = new Objective(
                B1,
                objective().cycle(),
                "B1",
                words("See a result"),
                objective().supports());
        KeyResult plan = revised(keyResult2(), "Launch two knowledge bases", "0.4");
        given(SET)
                .when(sheet(other, keyResult1(), plan))
                .then(
                        new ObjectiveRevised(DEPARTMENT, other, words("Imported"), Optional.empty()),
                        new KeyResultRevised(DEPARTMENT, plan, words("Imported"), Optional.empty()));
    }

    @Test
    void a_later_value_is_progress_and_no_other_plan() {
        given(SET)
                .when(sheet(objective(), at("63", "2026-10-30"), keyResult2()))
                .then(new ProgressRecorded(
                        DEPARTMENT,
                        KR1,
                        "B1.1",
                        new Progress(
                                Optional.of(new Amount("63")),
                                Optional.empty(),
                                LocalDate.parse("2026-10-30"),
                                Optional.empty(),
                                Optional.empty())));
    }

    @Test
    void a_value_of_a_day_before_is_a_correction() {
        KeyResult earlier = at("50", "2026-10-01");
        given(SET)
                .when(sheet(objective(), earlier, keyResult2()))
                .then(new KeyResultRevised(DEPARTMENT, earlier, words("Imported"), Optional.empty()));
    }

    @Test
    void other_weights_alone_are_weighed() {
        KeyResult half = keyResult1().weighing(new Weight("0.5"));
        KeyResult other = keyResult2().weighing(new Weight("0.5"));
        given(SET)
                .when(sheet(objective(), half, other))
                .then(new KeyResultsWeighed(
                        DEPARTMENT, B1, "B1", Map.of(KR1, new Weight("0.5"), KR2, new Weight("0.5"))));
    }

    @Test
    void weights_count_with_what_the_sheet_does_not_name() {
        given(SET)
                .when(sheet(objective(), keyResult1().weighing(new Weight("0.5"))))
                .refused(WEIGHTS_NOT_ONE);
        given(SET).when(sheet(objective(), keyResult1())).thenNothing();
    }

    @Test
    void refused_where_no_department_is_and_for_a_day_to_come() {
        given().when(sheet(objective())).refused(DEPARTMENT_UNKNOWN);
        given(SET)
                .when(sheet(objective(), at("63", "2026-12-30"), keyResult2()))
                .refused(PROGRESS_IN_THE_FUTURE);
    }

    @Test
    void nothing_is_named_twice_and_every_key_result_has_its_objective() {
        assertThatThrownBy(() -> sheet(objective(), keyResult1(), keyResult1())).isInstanceOf(Nonsense.class);
        assertThatThrownBy(() -> new ImportOkrs(
                        Sample.by(ANNA), DEPARTMENT, List.of(), List.of(keyResult1()), words("Imported")))
                .isInstanceOf(Nonsense.class);
    }

    private static ImportOkrs.State nothingSet() {
        return new ImportOkrs.State(true, DepartmentOkrs.NONE);
    }

    private static GivenWhenThen<ImportOkrs, ?> given(Event... history) {
        return GivenWhenThen.of(ImportOkrs.DECIDER, history);
    }

    private static ImportOkrs sheet(Objective objective, KeyResult... keyResults) {
        return new ImportOkrs(Sample.by(ANNA), DEPARTMENT, List.of(objective), List.of(keyResults), words("Imported"));
    }

    private static KeyResult at(String value, String day) {
        KeyResult it = keyResult1();
        Optional<Metric> metric = it.metric().map(known -> known.at(new Amount(value), LocalDate.parse(day)));
        return new KeyResult(
                it.id(),
                B1,
                it.code(),
                it.text(),
                it.kind(),
                metric,
                it.confidence(),
                it.weight(),
                it.owner(),
                it.due());
    }

    private static KeyResult revised(KeyResult it, String text, String weight) {
        return new KeyResult(
                it.id(),
                B1,
                it.code(),
                words(text),
                it.kind(),
                it.metric(),
                it.confidence(),
                new Weight(weight),
                it.owner(),
                it.due());
    }

    private static KeyResult under(ObjectiveId objective, KeyResult it) {
        return new KeyResult(
                it.id(),
                objective,
                it.code(),
                it.text(),
                it.kind(),
                it.metric(),
                it.confidence(),
                it.weight(),
                it.owner(),
                it.due());
    }
}
