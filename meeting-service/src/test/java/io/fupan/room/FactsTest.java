package io.fupan.room;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Sample;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    private static final List<Moved> EVERYTHING =
            History.of(Deeds.everything().toArray(Event[]::new)).moves();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1  | {"cycle":"2026-B5","participants":2,"title":"Review of September and October"}
        2  | {"keyResults":2,"objectives":1}
        3  | {}
        6  | {"kind":"scoring"}
        7  | {"codes":"B1.1, B1.2","count":2}
        8  | {"again":"no","cast":1,"code":"B1.1"}
        10 | {"again":"yes","cast":2,"code":"B1.1"}
        12 | {"cast":2,"code":"B1.1"}
        13 | {"cast":2,"code":"B1.1","highest":"0.7","lowest":"0.5","median":"0.5","of":3}
        14 | {"code":"B1.1","reason":"As agreed","score":"0.6"}
        15 | {"code":"B1.1","round":2}
        16 | {"about":"keyResult","claim":"A task, not a result","code":"B1.2","root":"positioning"}
        17 | {"changed":"no","dispute":"A task, not a result","reason":"Not read yet","stance":"unsure"}
        18 | {"changed":"yes","dispute":"A task, not a result","reason":"Read it now","stance":"against"}
        19 | {"depth":1,"question":"For whom is it?"}
        20 | {"question":"For whom is it?","text":"For those who ask twice"}
        21 | {"bring":"Ten calls, noted","due":"2026-11-16","owner":{"person":"BO"}}
        22 | {"dispute":"A task, not a result","outcome":"homework","words":"Find out"}
        23 | {"text":"Drop the knowledge base"}
        24 | {"decision":"Drop the knowledge base","reason":"People use it","response":"object"}
        25 | {"agree":1,"dissent":1,"how":"lead","text":"Drop the knowledge base"}
        26 | {"kind":"scoring"}
        27 | {"decisions":1,"disputes":1,"homework":1,"moves":27}
        28 | {"bring":"Ten calls, noted","result":"Nine said yes"}
        29 | {"bring":"Ten calls, noted","owner":{"person":"BO"},"verdict":"again","words":"Call one more"}
        """)
    void areWhatTheSentenceOfAMoveNeeds(int move, String facts) {
        assertThat(CanonicalJson.write(EVERYTHING.get(move - 1).facts())).isEqualTo(facts.replace("BO", BO.toString()));
    }

    @Test
    void areThereForWhatHappensOutsideMeetings() {
        assertThat(factsOf(new RoleGranted(ANNA, OrganisationRole.AUDITOR)))
                .isEqualTo(Map.of("person", Map.of("person", ANNA.toString()), "role", "auditor"));
        assertThat(factsOf(new DepartmentDefined(Sample.DEPARTMENT, Words.of("客户成功部"))))
                .isEqualTo(Map.of("name", "客户成功部"));
        assertThat(factsOf(new ObjectiveSet(Sample.DEPARTMENT, Sample.objective())))
                .isEqualTo(Map.of("code", "B1", "text", "New customers see a first result"));
        assertThat(factsOf(new KeyResultAdded(Sample.DEPARTMENT, Sample.keyResult2())))
                .isEqualTo(Map.of("code", "B1.2", "text", "Launch the knowledge base"));
    }

    @Test
    void cutLongTextsWithoutCuttingACharacter() {
        assertThat(claimOf("😀".repeat(200))).isEqualTo("😀".repeat(200));
        assertThat(claimOf("😀".repeat(201))).isEqualTo("😀".repeat(199) + "…");
    }

    @Test
    void nameWhatHasNoCode() {
        var team = new DisputeRaised(MEETING, Deeds.DISPUTE, new Subject.OfTeam(), Root.METHOD, Words.of("Too many"));
        assertThat(History.of(Sample.convened(), Sample.opened(), team)
                        .lastMove()
                        .facts())
                .isEqualTo(Map.of("about", "team", "claim", "Too many", "root", "method"));
    }

    @Test
    void sayThatNobodyIsNamedWhereNobodyIs() {
        var team = new DisputeRaised(MEETING, Deeds.DISPUTE, new Subject.OfTeam(), Root.METHOD, Words.of("Too many"));
        var history = History.of(Sample.convened(), Sample.opened());
        history.add(Act.bySystem(Sample.command(1), Sample.NOW), team);
        assertThat(history.lastMove().facts().get("anonymous")).isEqualTo("yes");
    }

    private static Object claimOf(String claim) {
        var raised = new DisputeRaised(MEETING, Deeds.DISPUTE, Subject.of(KR1), Root.GOAL, Words.of(claim));
        return History.of(Sample.convened(), Sample.opened(), raised)
                .lastMove()
                .facts()
                .get("claim");
    }

    private static Map<String, Object> factsOf(Event event) {
        return Facts.of(History.of(event).recorded().getFirst(), Room.EMPTY, Room.EMPTY);
    }
}
