package io.fupan.room;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.SCORING;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.joined;
import static io.fupan.Sample.opened;
import static io.fupan.room.Deeds.ANSWER;
import static io.fupan.room.Deeds.DECISION;
import static io.fupan.room.Deeds.DISPUTE;
import static io.fupan.room.Deeds.HOMEWORK;
import static io.fupan.room.Deeds.PROBE;
import static io.fupan.room.Deeds.answered;
import static io.fupan.room.Deeds.assigned;
import static io.fupan.room.Deeds.ballotOpened;
import static io.fupan.room.Deeds.cast;
import static io.fupan.room.Deeds.entered;
import static io.fupan.room.Deeds.handedIn;
import static io.fupan.room.Deeds.probed;
import static io.fupan.room.Deeds.proposed;
import static io.fupan.room.Deeds.raised;
import static io.fupan.room.Deeds.recast;
import static io.fupan.room.Deeds.recordedDecision;
import static io.fupan.room.Deeds.reopened;
import static io.fupan.room.Deeds.response;
import static io.fupan.room.Deeds.revealed;
import static io.fupan.room.Deeds.reviewed;
import static io.fupan.room.Deeds.settled;
import static io.fupan.room.Deeds.settledAsHomework;
import static io.fupan.room.Deeds.stance;
import static io.fupan.room.Deeds.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.EventExamples;
import io.fupan.Sample;
import io.fupan.events.AccessEvent.CoHostAppointed;
import io.fupan.events.AccessEvent.DepartmentRoleGranted;
import io.fupan.events.AccessEvent.DepartmentRoleRevoked;
import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.AccessEvent.GuestAdmitted;
import io.fupan.events.AccessEvent.HostHandedOver;
import io.fupan.events.AccessEvent.HostTakenOver;
import io.fupan.events.AccessEvent.InviteIssued;
import io.fupan.events.AccessEvent.InviteRevoked;
import io.fupan.events.AccessEvent.MeetingVisibilitySet;
import io.fupan.events.AccessEvent.ParticipantInvited;
import io.fupan.events.AccessEvent.ParticipantUninvited;
import io.fupan.events.AccessEvent.PersonErased;
import io.fupan.events.AccessEvent.PersonRemoved;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.AccessEvent.RoleRevoked;
import io.fupan.events.AccessEvent.ScribeAppointed;
import io.fupan.events.AccessEvent.WordsErased;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.ConveningEvent.AnswerShared;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.ConveningEvent.PreparationDeclared;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.Event;
import io.fupan.events.EventType;
import io.fupan.events.EventTypes;
import io.fupan.events.OkrEvent;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.vocabulary.Call;
import io.fupan.vocabulary.CallService;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.LessonId;
import io.fupan.vocabulary.MeasureId;
import io.fupan.vocabulary.ObstacleId;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.Part;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Setting;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each event does to the room, as the browser gets it. */
class RoomTest {

    private static final InviteId LINK = new InviteId(Sample.id(91));

    @Test
    void isNothingBeforeItsMeetingIsConvened() {
        assertThat(json(Room.EMPTY)).isEqualTo("{}");
        assertThat(History.of(closed()).room()).isSameAs(Room.EMPTY);
    }

    @Test
    void beginsWithWhatItWasConvenedFor() {
        assertThat(json(History.of(convened()).room())).isEqualTo("""
            {"agenda":{\
            "%s":{"kind":"scoring","minutes":7,"order":0,"visits":0},\
            "%s":{"kind":"results","minutes":20,"order":1,"visits":0}},\
            "ballots":{},"convenedAt":"2026-11-02T06:00:01Z","cycle":"2026-B5","decisions":{},\
            "department":"%s","departmentName":"Customer Success","disputes":{},"homework":{},"host":"%s","judgements":{},\
            "keyResults":{},"lessons":{},"measures":{},"meeting":"%s","move":1,"objectives":{},"obstacles":{},\
            "people":{"%s":{"order":0,"role":"host"},"%s":{"order":1,"role":"participant"},\
            "%s":{"order":2,"role":"participant"},"%s":{"order":3,"role":"observer"}},\
            "scores":{},"startsAt":"2026-11-02T06:00:00Z","status":"convened",\
            "title":"Review of September and October","visibility":"department"}\
            """.formatted(
                        SCORING, Sample.RESULTS, Sample.DEPARTMENT, HOST, MEETING, HOST, ANNA, BO, OBSERVER));
    }

    @Test
    void tablesTheOkrsWhenItOpens() {
        Room room = History.of(convened(), opened()).room();
        assertThat(at(room, "status")).isEqualTo("\"open\"");
        assertThat(at(room, "openedAt")).isEqualTo("\"2026-11-02T06:00:02Z\"");
        assertThat(at(room, "objectives", B1)).isEqualTo("""
            {"annual":false,"code":"B1","cycle":"2026-B5","order":0,"supports":"A1",\
            "text":"New customers see a first result"}\
            """);
        assertThat(at(room, "keyResults", KR1)).isEqualTo("""
            {"asOf":"2026-10-28","code":"B1.1","completion":"0.57","confidenceTenths":6,"current":"58",\
            "due":"2026-10-31","kind":"aspirational","objective":"%s","order":0,"owner":"%s","start":"42",\
            "target":"70","text":"From 42%% to 70%%","unit":"%%","weight":"0.6"}\
            """.formatted(B1, ANNA));
        assertThat(at(room, "keyResults", KR2)).isEqualTo("""
            {"code":"B1.2","kind":"committed","objective":"%s","order":1,"owner":"%s",\
            "text":"Launch the knowledge base","weight":"0.4"}\
            """.formatted(B1, BO));
    }

    @Test
    void showsWhoCameAndWhen() {
        Room room = History.of(convened(), opened(), joined(ANNA)).room();
        assertThat(at(room, "people", ANNA))
                .isEqualTo("{\"joinedAt\":\"2026-11-02T06:00:03Z\",\"order\":1,\"role\":\"participant\"}");
        assertThat(at(room, "people", BO)).isEqualTo("{\"order\":2,\"role\":\"participant\"}");
    }

    @Test
    void showsWhereTheTableIsAndHowOftenItWasThere() {
        Room room = History.of(convened(), opened(), entered(), new ItemReturnedTo(MEETING, SCORING))
                .room();
        assertThat(at(room, "now")).isEqualTo(CanonicalJson.write(SCORING.toString()));
        assertThat(at(room, "agenda", SCORING)).isEqualTo("""
            {"enteredAt":"2026-11-02T06:00:04Z","kind":"scoring","minutes":7,"order":0,"visits":2}\
            """);
    }

    @Test
    void showsWhoCastAndNeverWhat() {
        var history = History.of(convened(), opened(), ballotOpened(KR1, KR2), cast(KR1, ANNA, 7, 1));
        history.add(BO, cast(KR1, BO, 3, 2)).add(BO, recast(KR1, BO, 4, 3, 2));
        assertThat(at(history.room(), "ballots", KR1)).isEqualTo("""
            {"cast":{"%s":true,"%s":true},"round":1,"state":"open","subject":{"keyResult":"%s"}}\
            """.formatted(ANNA, BO, KR1));
        assertThat(at(history.room(), "ballots", KR2)).contains("\"cast\":{}");
        history.add(ANNA, withdrawn(KR1, ANNA, 1));
        assertThat(at(history.room(), "ballots", KR1, "cast")).isEqualTo("{\"%s\":true}".formatted(BO));
    }

    @Test
    void showsTheValuesOnceRevealed() {
        var history = History.of(
                convened(),
                opened(),
                ballotOpened(KR1),
                cast(KR1, ANNA, 7, 1),
                revealed(KR1, 3, Map.of(HOST, 10, ANNA, 7, BO, 4)));
        // the host leads and Anna owns it: their ballots are shown, Bo's alone is the room's
        assertThat(at(history.room(), "ballots", KR1)).isEqualTo("""
            {"cast":{"%2$s":true},"divergence":["spread"],"median":"0.4","of":3,"round":1,"spreadTenths":6,"state":"revealed",\
            "subject":{"keyResult":"%4$s"},\
            "values":{"%1$s":{"tenths":10},"%2$s":{"tenths":7},"%3$s":{"tenths":4}}}\
            """.formatted(HOST, ANNA, BO, KR1));
    }

    @Test
    void keepsAnEarlierRoundWithItsScore() {
        var history = History.of(convened(), opened(), ballotOpened(KR1), revealed(KR1, 3, Map.of(BO, 4)));
        history.add(HOST, settled(KR1, 5));
        assertThat(at(history.room(), "scores", KR1)).isEqualTo("""
            {"by":"%s","move":5,"reason":"As agreed","round":1,"tenths":5}\
            """.formatted(HOST));
        history.add(HOST, reopened(KR1));
        assertThat(at(history.room(), "ballots", KR1)).isEqualTo("""
            {"cast":{},"earlier":{"1":{"settledTenths":5,"values":{"%s":{"tenths":4}}}},"round":2,"state":"open",\
            "subject":{"keyResult":"%s"}}\
            """.formatted(BO, KR1));
        assertThat(at(history.room(), "scores")).isEqualTo("{}");
        history.add(HOST, revealed(KR1, 3, Map.of(BO, 6))).add(HOST, settled(KR1, 6));
        assertThat(at(history.room(), "scores", KR1)).contains("\"round\":2,\"tenths\":6");
        assertThat(at(history.room(), "ballots", KR1, "earlier")).contains("\"settledTenths\":5");
    }

    @Test
    void keepsTheLadderOfADispute() {
        var history = History.of(convened(), opened()).add(ANNA, raised());
        assertThat(at(history.room(), "disputes", DISPUTE)).isEqualTo("""
            {"claim":"A task, not a result","move":3,"order":0,"probes":{},"raisedBy":"%s","root":"positioning",\
            "stances":{},"state":"open","subject":{"keyResult":"%s"}}\
            """.formatted(ANNA, KR2));
        history.add(HOST, probed()).add(BO, answered(BO)).add(HOST, settledAsHomework());
        assertThat(at(history.room(), "disputes", DISPUTE))
                .isEqualTo("""
                    {"claim":"A task, not a result","homework":"%s","move":3,"order":0,"outcome":"homework",\
                    "probes":{"%s":{"answers":{"%s":{"by":"%s","move":5,"order":0,"text":"For those who ask twice"}},\
                    "by":"%s","move":4,"order":0,"question":"For whom is it?"}},\
                    "raisedBy":"%s","root":"positioning","settledMove":6,"stances":{},"state":"settled",\
                    "subject":{"keyResult":"%s"},"words":"Find out"}\
                    """.formatted(HOMEWORK, PROBE, ANSWER, BO, HOST, ANNA, KR2));
    }

    @Test
    void keepsEveryStanceSomebodyTook() {
        var history = History.of(convened(), opened(), raised());
        history.add(ANNA, stance(ANNA, Stance.UNSURE, "Let me read"));
        assertThat(at(history.room(), "disputes", DISPUTE, "stances", ANNA))
                .isEqualTo("{\"move\":4,\"reason\":\"Let me read\",\"stance\":\"unsure\"}");
        history.add(ANNA, stance(ANNA, Stance.FOR, "Fine")).add(ANNA, stance(ANNA, Stance.AGAINST, "Not so fine"));
        assertThat(at(history.room(), "disputes", DISPUTE, "stances", ANNA)).isEqualTo("""
            {"earlier":{"0":{"move":4,"reason":"Let me read","stance":"unsure"},\
            "1":{"move":5,"reason":"Fine","stance":"for"}},\
            "move":6,"reason":"Not so fine","stance":"against"}\
            """);
    }

    @Test
    void keepsWhatTheTableFindsOutAboutItsOwnWork() {
        var history = History.of(convened(), opened());
        Deeds.reflecting().forEach(event -> history.add(HOST, event));
        assertThat(at(history.room(), "measures", new MeasureId(Sample.id(105))))
                .isEqualTo("""
                    {"checked":{"held":false,"move":5,"words":"Twice only"},"from":"%s","kind":"keep","move":3,"order":0,\
                    "owner":"%s","sign":"A note","text":"Calls"}\
                    """.formatted(Sample.id(103), ANNA));
        assertThat(at(history.room(), "measures", new MeasureId(Sample.id(104))))
                .isEqualTo("""
                    {"kind":"stop","move":9,"order":1,"owner":"%s","sign":"One in November","text":"Two launches a month"}\
                    """.formatted(BO));
        assertThat(at(history.room(), "obstacles", new ObstacleId(Sample.id(101))))
                .isEqualTo("""
                    {"by":"%s","keyResult":"%s","kind":"focus","move":7,"order":0,"text":"Too much at once"}\
                    """.formatted(HOST, KR1));
        assertThat(at(history.room(), "lessons", new LessonId(Sample.id(102)))).isEqualTo("""
            {"about":{"keyResult":"%s"},"by":"%s","move":8,"order":0,"text":"One at a time"}\
            """.formatted(KR1, HOST));
        assertThat(at(history.room(), "judgements", Setting.CYCLE)).isEqualTo("""
            {"flaws":[{"about":{"keyResult":"%s"},"finding":"task-not-result","quote":"hold salons","why":"A task"}],\
            "judgement":"flawed","move":6}\
            """.formatted(KR1));
        assertThat(at(history.room(), "homework", new HomeworkId(Sample.id(106))))
                .contains("\"from\":\"" + Sample.id(103));
    }

    @Test
    void followsHomeworkHomeAndBack() {
        var history = History.of(convened(), opened(), assigned());
        assertThat(at(history.room(), "homework", HOMEWORK)).isEqualTo("""
            {"bring":"Ten calls, noted","dispute":"%s","due":"2026-11-16","move":3,"order":0,"owner":"%s",\
            "state":"assigned"}\
            """.formatted(DISPUTE, BO));
        history.add(HOST, closed()).add(BO, handedIn());
        assertThat(at(history.room(), "homework", HOMEWORK)).contains("""
            "link":"https://example.org/notes","move":3,"order":0\
            """, """
            "result":"Nine said yes","state":"handed-in\"\
            """);
        history.add(HOST, reviewed(Verdict.AGAIN));
        assertThat(at(history.room(), "homework", HOMEWORK)).contains("""
            "state":"again","words":"Call one more\"\
            """);
        history.add(BO, handedIn());
        assertThat(at(history.room(), "homework", HOMEWORK))
                .contains("handed-in")
                .doesNotContain("Call one more");
        assertThat(at(history.add(HOST, reviewed(Verdict.ACCEPTED)).room(), "homework", HOMEWORK))
                .contains("accepted");
        assertThat(at(history.add(HOST, reviewed(Verdict.DROPPED)).room(), "homework", HOMEWORK))
                .contains("dropped");
    }

    @Test
    void followsADecisionFromProposalToRecord() {
        var history = History.of(convened(), opened()).add(BO, proposed());
        assertThat(at(history.room(), "decisions", DECISION)).isEqualTo("""
            {"move":3,"order":0,"proposedBy":"%s","responses":{},"restsOn":[{"dispute":"%s"},{"keyResult":"%s"},\
            {"objective":"%s"},{"homework":"%s"}],"state":"proposed","text":"Drop the knowledge base"}\
            """.formatted(BO, DISPUTE, KR1, B1, HOMEWORK));
        history.add(ANNA, response(ANNA, Response.OBJECT, "People use it")).add(HOST, recordedDecision());
        assertThat(at(history.room(), "decisions", DECISION))
                .contains(
                        "\"responses\":{\"%s\":{\"move\":4,\"reason\":\"People use it\",\"response\":\"object\"}}"
                                .formatted(ANNA),
                        "\"how\":\"lead\"",
                        "\"recordedAt\":\"2026-11-02T06:00:05Z\",\"recordedBy\":\"%s\",\"recordedMove\":5"
                                .formatted(HOST),
                        "\"state\":\"recorded\"");
    }

    @Test
    void leavesTheTableWhenItCloses() {
        Room room = History.of(convened(), opened(), entered(), closed()).room();
        assertThat(at(room, "status")).isEqualTo("\"closed\"");
        assertThat(at(room, "closedAt")).isEqualTo("\"2026-11-02T06:00:04Z\"");
        assertThat(Tree.object(room)).doesNotContainKey("now");
    }

    @Test
    void numbersMovesAndWhatComesAfterButNothingQuiet() {
        var history = History.of(convened(), opened());
        for (Event quiet : quietEvents()) history.add(HOST, quiet);
        assertThat(history.room().move()).isEqualTo(2);
        history.add(HOST, assigned()).add(HOST, closed()).add(BO, handedIn()).add(HOST, reviewed(Verdict.AGAIN));
        assertThat(history.room().move()).isEqualTo(6);
    }

    @Test
    void saysNothingOfErasedWords() {
        var erased = new DisputeRaised(
                MEETING, DISPUTE, Subject.of(KR1), Root.OTHER, new Words.Erased("digest-of-the-words"));
        var history = History.of(convened(), opened(), erased);
        assertThat(json(history.room())).contains(DISPUTE.toString()).doesNotContain("digest-of", "claim");
        assertThat(history.lastMove().facts()).doesNotContainKey("claim");
    }

    @Test
    void theseTestsMeetEveryEventThereIs() {
        Set<EventType> met = new HashSet<>();
        List<Event> events = new ArrayList<>(Deeds.everything());
        events.add(new MeetingRescheduled(MEETING, Sample.NOW, Sample.words("On Thursday"), Optional.empty()));
        events.add(new MeetingCancelled(MEETING, Sample.words("Not at all")));
        events.addAll(Deeds.onTheWay());
        events.addAll(Deeds.reflecting());
        events.add(new PreparationDeclared(MEETING, ANNA));
        events.add(new AnswerShared(MEETING, ANNA, Question.PACE, Words.of("Half of it")));
        events.add(new WordsErased(MEETING, List.of(Sample.command(1)), Optional.empty()));
        events.add(new PersonErased(ANNA, Optional.empty()));
        events.addAll(quietEvents());
        events.addAll(seatEvents());
        events.addAll(EventExamples.ALL.stream()
                .filter(it -> it instanceof OkrEvent || it instanceof OrganisationEvent)
                .toList());
        events.forEach(event -> met.add(EventTypes.of(event.getClass())));
        assertThat(met).containsExactlyInAnyOrderElementsOf(EventTypes.ALL);
        var history = History.of(events.toArray(Event[]::new));
        assertThat(history.moves()).hasSameSizeAs(events);
    }

    @Test
    void whoIsPreparedShowsAtTheirSeatAndOnlyWhatTheyTurnFaceUp() {
        var history = History.of(
                Sample.convened(),
                new PreparationDeclared(MEETING, ANNA),
                Sample.opened(),
                new AnswerShared(MEETING, BO, Question.PACE, Words.of("Half of it")));
        Keyed<PersonId, Seat> people = history.room().review().orElseThrow().people();
        assertThat(people.find(ANNA).flatMap(Seat::preparedAt)).isPresent();
        assertThat(people.find(ANNA).flatMap(Seat::answers)).isEmpty();
        assertThat(people.find(BO).flatMap(Seat::preparedAt)).isEmpty();
        assertThat(people.find(BO).flatMap(Seat::answers).orElseThrow().get(Question.PACE))
                .isEqualTo(new Seat.Answer(Words.of("Half of it"), 3));
    }

    private static List<Event> seatEvents() {
        return List.of(
                new MeetingVisibilitySet(MEETING, Visibility.PRIVATE),
                new ParticipantInvited(MEETING, Sample.STRANGER, Part.OBSERVER),
                new HostHandedOver(MEETING, HOST, ANNA),
                new HostTakenOver(MEETING, ANNA, BO, Optional.empty()),
                new CoHostAppointed(MEETING, ANNA),
                new ScribeAppointed(MEETING, ANNA),
                new GuestAdmitted(MEETING, LINK, Sample.AUDITOR),
                new PersonRemoved(MEETING, OBSERVER),
                new ParticipantUninvited(MEETING, Sample.STRANGER));
    }

    @Test
    void seatsPeopleWhereTheyAreNow() {
        var history = History.of(convened());
        seatEvents().forEach(event -> history.add(HOST, event));
        assertThat(at(history.room(), "people")).isEqualTo("""
            {"%s":{"order":0,"role":"participant"},"%s":{"order":1,"role":"co-host"},"%s":{"order":2,"role":"host"},\
            "%s":{"invite":"%s","order":5,"role":"guest"}}\
            """.formatted(HOST, ANNA, BO, Sample.AUDITOR, LINK));
        assertThat(at(history.room(), "host")).isEqualTo('"' + BO.toString() + '"');
        assertThat(at(history.room(), "visibility")).isEqualTo("\"private\"");
        assertThat(history.room().move()).isEqualTo(10);
    }

    @Test
    void guestsGoWithTheirLink() {
        var history = History.of(convened(), new GuestAdmitted(MEETING, LINK, Sample.AUDITOR));
        history.add(HOST, new InviteRevoked(MEETING, new InviteId(Sample.id(92))));
        assertThat(at(history.room(), "people")).contains(Sample.AUDITOR.toString());
        history.add(HOST, new InviteRevoked(MEETING, LINK));
        assertThat(at(history.room(), "people")).doesNotContain(Sample.AUDITOR.toString());
    }

    @Test
    void sayWhyTheyStartAtAnotherTimeOrNotAtAll() {
        var history = History.of(
                convened(),
                new MeetingRescheduled(
                        MEETING, Sample.NOW.plusSeconds(3600), Sample.words("On Thursday"), Optional.of(BY_NUMBER)),
                new MeetingCancelled(MEETING, Sample.words("Not at all")));
        assertThat(at(history.room(), "startsAt")).isEqualTo("\"2026-11-02T07:00:00Z\"");
        assertThat(at(history.room(), "rescheduled"))
                .isEqualTo("{\"at\":\"2026-11-02T06:00:02Z\",\"reason\":\"On Thursday\"}");
        assertThat(at(history.room(), "call")).isEqualTo("{\"number\":\"123-456-789\",\"service\":\"tencent\"}");
        assertThat(at(history.room(), "status")).isEqualTo("\"cancelled\"");
        assertThat(at(history.room(), "cancelled"))
                .isEqualTo("{\"at\":\"2026-11-02T06:00:03Z\",\"reason\":\"Not at all\"}");
    }

    private static final Call BY_NUMBER = new Call(
            Optional.of(CallService.TENCENT),
            Optional.empty(),
            Optional.of("123-456-789"),
            Optional.empty(),
            Optional.empty());

    private static List<Event> quietEvents() {
        return List.of(
                new RoleGranted(ANNA, OrganisationRole.AUDITOR),
                new RoleRevoked(ANNA, OrganisationRole.AUDITOR),
                new DepartmentRoleGranted(Sample.DEPARTMENT, ANNA, DepartmentRole.MEMBER),
                new DepartmentRoleRevoked(Sample.DEPARTMENT, ANNA, DepartmentRole.MEMBER),
                new DepartmentVisibilitySet(Sample.DEPARTMENT, Visibility.ORGANISATION),
                new InviteIssued(MEETING, LINK, Sample.NOW),
                new InviteRevoked(MEETING, new InviteId(Sample.id(92))),
                new DepartmentDefined(Sample.DEPARTMENT, Sample.words("Customer Success")),
                new ObjectiveSet(Sample.DEPARTMENT, Sample.objective()),
                new KeyResultAdded(Sample.DEPARTMENT, Sample.keyResult1()));
    }

    private static String json(Room room) {
        return CanonicalJson.write(Tree.object(room));
    }

    private static String at(Room room, Object... path) {
        Object tree = Tree.object(room);
        for (Object name : path) tree = ((Map<?, ?>) tree).get(name.toString());
        return CanonicalJson.write(tree);
    }
}
