package io.fupan.platform.catalogue;

import static io.fupan.platform.catalogue.Language.EN;
import static io.fupan.platform.catalogue.Language.ZH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fupan.events.EventType;
import io.fupan.events.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SentencesTest {

    /** The facts of each event, beside {@code by}; with a question mark those that may be absent. */
    private static final Map<String, Set<String>> FACTS = Map.ofEntries(
            Map.entry("RoleGranted", Set.of("person", "role")),
            Map.entry("RoleRevoked", Set.of("person", "role")),
            Map.entry("DepartmentRoleGranted", Set.of("person", "role")),
            Map.entry("DepartmentRoleRevoked", Set.of("person", "role")),
            Map.entry("PersonErased", Set.of("person")),
            Map.entry("DepartmentVisibilitySet", Set.of("visibility")),
            Map.entry("MeetingVisibilitySet", Set.of("visibility")),
            Map.entry("ParticipantInvited", Set.of("person", "part")),
            Map.entry("ParticipantUninvited", Set.of("person")),
            Map.entry("CoHostAppointed", Set.of("person")),
            Map.entry("HostHandedOver", Set.of("to")),
            Map.entry("HostTakenOver", Set.of("from", "since?")),
            Map.entry("ScribeAppointed", Set.of("person")),
            Map.entry("PersonRemoved", Set.of("person")),
            Map.entry("WordsErased", Set.of("requested")),
            Map.entry("InviteIssued", Set.of()),
            Map.entry("InviteRevoked", Set.of()),
            Map.entry("GuestAdmitted", Set.of("person")),
            Map.entry("DepartmentDefined", Set.of("name")),
            Map.entry("DepartmentMoved", Set.of("under")),
            Map.entry("DepartmentRenamed", Set.of("name")),
            Map.entry("CharterSet", Set.of("positioning")),
            Map.entry("CharterRevised", Set.of("reason")),
            Map.entry("CycleOpened", Set.of("cycle")),
            Map.entry("ObjectiveSet", Set.of("code", "text")),
            Map.entry("ObjectiveRevised", Set.of("code", "text", "reason")),
            Map.entry("ObjectiveDropped", Set.of("code", "reason")),
            Map.entry("ObjectivesWeighed", Set.of("cycle")),
            Map.entry("ObjectiveAligned", Set.of("code", "to?")),
            Map.entry("KeyResultRevised", Set.of("code", "text", "reason")),
            Map.entry("KeyResultDropped", Set.of("code", "reason")),
            Map.entry("KeyResultsWeighed", Set.of("code")),
            Map.entry("ProgressRecorded", Set.of("code", "value?", "asOf")),
            Map.entry("SummaryPublished", Set.of("cycle")),
            Map.entry("FindingDismissed", Set.of("rule", "reason")),
            Map.entry("FindingRestored", Set.of("rule")),
            Map.entry("KeyResultAdded", Set.of("code", "text")),
            Map.entry("MeetingConvened", Set.of("title", "cycle", "participants")),
            Map.entry("MeetingRescheduled", Set.of("startsAt", "reason")),
            Map.entry("MeetingCancelled", Set.of("reason")),
            Map.entry("PreparationDeclared", Set.of()),
            Map.entry("AnswerShared", Set.of("question", "text")),
            Map.entry("MeetingOpened", Set.of("objectives", "keyResults")),
            Map.entry("MeetingJoined", Set.of()),
            Map.entry("ItemEntered", Set.of("kind", "title?")),
            Map.entry("ItemReturnedTo", Set.of("kind", "title?")),
            Map.entry("ItemSkipped", Set.of("kind", "title?")),
            Map.entry("ItemAdded", Set.of("kind", "title?", "minutes")),
            Map.entry("ItemMoved", Set.of("kind", "title?", "place")),
            Map.entry("MinutesTaken", Set.of("kind", "title?", "minutes", "fromKind", "fromTitle?")),
            Map.entry("TimerStarted", Set.of("minutes")),
            Map.entry("TimerExtended", Set.of("minutes")),
            Map.entry("TimerStopped", Set.of()),
            Map.entry("RoundOpened", Set.of("question")),
            Map.entry("RoundClosed", Set.of("question")),
            Map.entry("MeetingReopened", Set.of()),
            Map.entry("MeetingClosed", Set.of("moves", "disputes", "decisions", "homework")),
            Map.entry("BallotOpened", Set.of("count", "codes")),
            Map.entry("BallotCast", Set.of("code", "cast", "again")),
            Map.entry("BallotWithdrawn", Set.of("code", "cast")),
            Map.entry("BallotRevealed", Set.of("code", "cast", "of", "median", "lowest", "highest")),
            Map.entry("LeadBallotOpened", Set.of("code", "person")),
            Map.entry("LeadBallotRevealed", Set.of("code", "person", "score")),
            Map.entry("TableRequested", Set.of("code")),
            Map.entry("BallotReopened", Set.of("code", "round")),
            Map.entry("ScoreSettled", Set.of("code", "score", "reason?")),
            Map.entry("DisputeRaised", Set.of("about", "code?", "root", "anonymous", "claim")),
            Map.entry("StanceTaken", Set.of("dispute", "stance", "reason", "changed")),
            Map.entry("DisputeProbed", Set.of("question", "depth")),
            Map.entry("ProbeAnswered", Set.of("question", "text")),
            Map.entry("DisputeSettled", Set.of("dispute", "outcome", "words?")),
            Map.entry("HomeworkAssigned", Set.of("owner", "due", "bring")),
            Map.entry("HomeworkBrought", Set.of("owner", "due", "bring")),
            Map.entry("ObstacleNamed", Set.of("code", "kind", "text")),
            Map.entry("LessonLearned", Set.of("text")),
            Map.entry("MeasureAgreed", Set.of("kind", "text", "owner", "sign")),
            Map.entry("MeasureBrought", Set.of("kind", "text", "owner")),
            Map.entry("MeasureChecked", Set.of("text", "held", "words")),
            Map.entry("SettingJudged", Set.of("setting", "judgement", "why?")),
            Map.entry("HomeworkHandedIn", Set.of("bring", "result")),
            Map.entry("HomeworkReviewed", Set.of("owner", "bring", "verdict", "words?")),
            Map.entry("DecisionProposed", Set.of("text")),
            Map.entry("ProposalAnswered", Set.of("decision", "response", "reason?")),
            Map.entry("DecisionRecorded", Set.of("text", "how", "agree", "dissent")));

    private static final Set<String> COUNTS = Set.of(
            "participants",
            "objectives",
            "keyResults",
            "moves",
            "disputes",
            "decisions",
            "homework",
            "count",
            "cast",
            "minutes",
            "place");

    @Test
    void every_event_has_a_sentence_and_every_sentence_an_event() {
        assertThat(Sentences.storedNames())
                .isEqualTo(EventTypes.ALL.stream().map(EventType::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_sentence_names_its_facts_only_and_leaves_no_brace(EventType type) {
        for (Language language : Language.values()) {
            assertThat(possible(type)).containsAll(Sentences.names(type.name(), language));
            assertThat(Sentences.render(type.name(), language, facts(type, true)))
                    .contains("Jing Li")
                    .doesNotContainPattern("[{}#]");
            assertThat(Sentences.render(type.name(), language, facts(type, false)))
                    .doesNotContainPattern("[{}#]");
        }
    }

    @Test
    void a_dispute_says_what_it_is_about() {
        var facts = Map.of(
                "by", "陈晓雨", "about", "keyResult", "code", "B1.3", "root", "value-proposition", "claim", "工单少了不等于客户好了");
        assertThat(Sentences.render("disputes.DisputeRaised", ZH, facts))
                .isEqualTo("陈晓雨对 KR B1.3 提出争议（价值主张）：工单少了不等于客户好了");
        assertThat(Sentences.render("disputes.DisputeRaised", EN, facts))
                .isEqualTo("陈晓雨 disputes KR B1.3 (value proposition): 工单少了不等于客户好了");
        var team = Map.of("by", "Jing Li", "about", "team", "root", "other", "claim", "We do what is easy");
        assertThat(Sentences.render("disputes.DisputeRaised", EN, team))
                .isEqualTo("Jing Li raises a dispute about the team: We do what is easy");
    }

    @Test
    void counts_are_said_in_their_number() {
        var one = Map.of("by", "Yue Sun", "text", "Keep it", "how", "vote", "agree", 1, "dissent", 1);
        assertThat(Sentences.render("decisions.DecisionRecorded", EN, one))
                .isEqualTo("Yue Sun records the decision (by vote, 1 agrees, 1 dissents): Keep it");
        var none = Map.of("by", "孙悦", "text", "保留", "how", "lead", "agree", 4, "dissent", 0);
        assertThat(Sentences.render("decisions.DecisionRecorded", ZH, none)).isEqualTo("孙悦记录决议（负责人决定，4 人同意）：保留");
    }

    @Test
    void a_title_stands_for_the_kind_when_there_is_one() {
        assertThat(Sentences.render("agenda.ItemEntered", ZH, Map.of("by", "孙悦", "kind", "last-time")))
                .isEqualTo("孙悦进入议程“上次的作业与措施”");
        assertThat(Sentences.render("agenda.ItemEntered", EN, Map.of("by", "Yue Sun", "kind", "other", "title", "Tea")))
                .isEqualTo("Yue Sun moves on to “Tea”");
    }

    @Test
    void what_nobody_did_the_system_did() {
        var facts = Map.of("name", "客户成功部");
        assertThat(Sentences.render("organisation.DepartmentDefined", ZH, facts))
                .isEqualTo("系统登记部门“客户成功部”");
        assertThat(Sentences.render("organisation.DepartmentDefined", EN, facts))
                .startsWith("The system defines");
    }

    @Test
    void what_people_wrote_is_shown_as_they_wrote_it() {
        var odd = "{by} isn't '{'quoted'}' # <b>{0, plural, other {x}}</b>";
        for (Language language : Language.values()) {
            assertThat(Sentences.render("decisions.DecisionProposed", language, Map.of("by", odd, "text", odd)))
                    .startsWith(odd)
                    .endsWith(odd);
        }
    }

    @Test
    void a_text_that_is_gone_says_so() {
        assertThat(Sentences.render("decisions.DecisionProposed", EN, Map.of("by", "Jing Li")))
                .isEqualTo("Jing Li proposes: [erased]");
        assertThat(Sentences.render("decisions.DecisionProposed", ZH, Map.of("by", "李静")))
                .isEqualTo("李静提议：[已删除]");
    }

    @Test
    void a_missing_number_or_an_unknown_event_is_a_bug() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sentences.render("disputes.NoSuchEvent", EN, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sentences.render("agenda.MeetingOpened", EN, Map.of("objectives", 1)));
    }

    @ParameterizedTest
    @MethodSource("spokenByTheClient")
    void service_and_client_say_the_same(JsonNode spoken) {
        String name = EventTypes.ALL.stream()
                .filter(type -> type.shortName().equals(spoken.path("event").asString()))
                .map(EventType::name)
                .findFirst()
                .orElseThrow();
        for (Language language : Language.values()) {
            assertThat(Sentences.render(name, language, facts(spoken)))
                    .isEqualTo(spoken.path(language.code()).asString());
        }
    }

    private static Iterable<JsonNode> spokenByTheClient() throws IOException {
        var vectors = Path.of("../web-client/src/test/vectors/sentences.json");
        return JsonMapper.shared().readTree(Files.readString(vectors));
    }

    private static Map<String, Object> facts(JsonNode spoken) {
        Map<String, Object> facts = new HashMap<>();
        for (var fact : spoken.path("facts").properties()) facts.put(fact.getKey(), said(fact.getValue(), spoken));
        if (spoken.has("by")) facts.put("by", name(spoken.path("by"), spoken));
        return facts;
    }

    private static Object said(JsonNode fact, JsonNode spoken) {
        if (fact.isObject()) return name(fact.path("person"), spoken);
        return fact.isInt() ? fact.asInt() : fact.asString();
    }

    private static String name(JsonNode person, JsonNode spoken) {
        return spoken.path("people").path(person.asString()).asString(person.asString());
    }

    private static Iterable<EventType> types() {
        return EventTypes.ALL;
    }

    private static Set<String> possible(EventType type) {
        Set<String> names = new HashSet<>(Set.of("by"));
        for (String fact : FACTS.get(type.shortName())) {
            names.add(fact.replace("?", ""));
            if (fact.endsWith("?")) names.add(fact.replace("?", "Given"));
        }
        return names;
    }

    private static Map<String, Object> facts(EventType type, boolean withOptional) {
        Map<String, Object> facts = new HashMap<>(Map.of("by", "Jing Li"));
        for (String fact : FACTS.get(type.shortName())) {
            if (fact.endsWith("?") && !withOptional) continue;
            String name = fact.replace("?", "");
            facts.put(name, isCount(type, name) ? 2 : "text");
        }
        return facts;
    }

    private static boolean isCount(EventType type, String name) {
        boolean aboutADecision = type.shortName().startsWith("Decision");
        return COUNTS.contains(name)
                || (aboutADecision && Set.of("agree", "dissent").contains(name));
    }
}
