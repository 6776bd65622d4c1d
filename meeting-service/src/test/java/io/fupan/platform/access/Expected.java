package io.fupan.platform.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What everybody should be told, said once more and apart from the policy, for people to read. */
final class Expected {

    /**
     * Who sees which meeting: {@code +} does, {@code -} is told there is none. The first five are one department's, the
     * last four another's; all are closed but the open ones, and those that were cancelled, which whoever is in charge
     * would show to everybody.
     */
    private static final String SIGHT = """
                      open  closed  cancelled  private  everybody  other-open  other-closed  other-cancelled  other-everybody
        host          +     +       +          +        +          -           -             -                +
        co-host       +     +       +          +        +          -           -             -                +
        participant   +     +       +          +        +          -           -             -                +
        late          +     +       +          +        +          -           -             -                -
        observer      +     +       +          +        +          -           -             -                -
        guest         +     +       +          +        +          -           -             -                -
        lead          -     +       -          -        +          -           -             -                +
        member        -     +       -          -        +          -           -             -                +
        removed       -     -       -          -        -          -           -             -                -
        uninvited     -     -       -          -        -          -           -             -                -
        colleague     -     -       -          -        +          -           +             -                +
        auditor       +     +       +          +        +          +           +             +                +
        administrator -     -       -          -        +          -           -             -                +
        stranger      -     -       -          -        -          -           -             -                -
        other-host    -     -       -          -        +          +           +             +                +
        """;

    /** Who may give which command; nobody: the system alone, for people there is no such command. */
    private static final String COMMANDS = """
        DefineDepartment         administrator
        MoveDepartment           administrator lead
        RenameDepartment         administrator lead
        SetCharter               lead
        ReviseCharter            lead
        OpenCycle                lead
        SetObjective             lead member
        ReviseObjective          lead member
        DropObjective            lead member
        WeighObjectives          lead member
        AlignObjective           lead member
        ImportOkrs               lead member
        AddKeyResult             lead member
        ReviseKeyResult          lead member
        DropKeyResult            lead member
        WeighKeyResults          lead member
        RecordProgress           lead member
        PublishSummary           lead member
        DismissFinding           lead member
        RestoreFinding           lead member
        GrantRole                administrator
        RevokeRole               administrator
        EraseWords               nobody
        ErasePerson              nobody
        GrantDepartmentRole      administrator
        RevokeDepartmentRole     administrator
        SetDepartmentVisibility  administrator lead
        RescheduleMeeting        host co-host
        CancelMeeting            host co-host
        SetMeetingVisibility     host
        InviteParticipant        host co-host
        UninviteParticipant      host co-host
        RemovePerson             host co-host
        AppointCoHost            host
        HandOverHost             host
        TakeOverHost             co-host participant
        AppointScribe            host co-host
        IssueInvite              host co-host
        RevokeInvite             host co-host
        AdmitGuest               host co-host
        ConveneMeeting           lead member
        DeclarePrepared          host co-host participant
        ShareAnswer              host co-host participant guest
        ShuffleInDisputes        nobody
        OpenMeeting              host co-host
        JoinMeeting              host co-host participant observer guest
        EnterItem                host co-host
        ReturnToItem             host co-host
        SkipItem                 host co-host
        AddItem                  host co-host
        MoveItem                 host co-host
        TakeMinutesFrom          host co-host
        StartTimer               host co-host
        ExtendTimer              host co-host
        StopTimer                host co-host
        OpenRound                host co-host
        CloseRound               host co-host
        ReopenMeeting            host co-host
        CloseMeeting             host co-host
        OpenBallot               host co-host
        CastBallot               host co-host participant
        WithdrawBallot           host co-host participant
        RevealBallot             host co-host
        RevealRound              host co-host
        OpenLeadBallot           host co-host
        RequestTable             host co-host participant
        SettleAgreed             host co-host
        ReopenBallot             host co-host
        SettleScore              host co-host
        RaiseDispute             host co-host participant guest
        TakeStance               host co-host participant guest
        ProbeDeeper              host co-host
        AnswerProbe              host co-host participant guest
        SettleDispute            host co-host
        AssignHomework           host co-host
        BringHomework            nobody
        HandInHomework           host co-host participant
        ReviewHomework           host co-host
        NameObstacle             host co-host participant guest
        LearnLesson              host co-host participant guest
        AgreeMeasure             host co-host
        BringMeasure             nobody
        CheckMeasure             host co-host
        JudgeSetting             host co-host
        ProposeDecision          host co-host participant
        RespondToProposal        host co-host participant
        RecordDecision           host co-host
        """;

    /**
     * Every call there is, and to whom it answers: {@code anybody} also without signing in, {@code everybody} who has,
     * {@code sight} those who see the meeting, {@code department} those who read its OKRs, {@code commands} and
     * {@code lines} as the tables above say line by line. What begins with {@code /api/me} or {@code /api/drafts} is of
     * whoever asks, and of nobody else.
     */
    private static final String CALLS = """
        GET  /api/sign-in                  anybody
        POST /api/sign-in/demo             anybody
        POST /api/sign-in/invite           anybody
        POST /api/sign-in/password         anybody
        POST /api/sign-in/forgotten        anybody
        POST /api/sign-in/link             anybody
        POST /api/sign-in/set-up           anybody
        POST /api/sign-in/invited          anybody
        POST /api/sign-in/reset            anybody
        POST /api/sign-in/passkey          anybody
        POST /api/sign-in/passkey/options  anybody
        POST /api/sign-out                 everybody
        GET  /api/me                       everybody
        POST /api/me/password              everybody
        GET  /api/me/sessions              everybody
        POST /api/me/sessions/{id}/end     everybody
        POST /api/me/sessions/end-others   everybody
        GET  /api/me/passkeys              everybody
        POST /api/me/passkeys              everybody
        POST /api/me/passkeys/options      everybody
        POST /api/me/passkeys/{id}/remove  everybody
        GET  /api/accounts                 administrator
        POST /api/accounts                 administrator
        POST /api/accounts/{person}/link     administrator
        POST /api/accounts/{person}/disable  administrator
        POST /api/accounts/{person}/sign-out  administrator
        POST /api/accounts/{person}/enable   administrator
        GET  /api/drafts/{key}             everybody
        PUT  /api/drafts/{key}             everybody
        DELETE /api/drafts/{key}           everybody
        GET  /api/me/notice                everybody
        POST /api/me/notice                everybody
        GET  /api/me/data                  everybody
        POST /api/me/profile               everybody
        POST /api/me/email                 everybody
        GET  /api/me/erasure               everybody
        POST /api/me/erasure               everybody
        POST /api/me/erasure/{id}/withdraw  everybody
        POST /api/sign-in/email            anybody
        GET  /api/erasures                 administrator
        POST /api/erasures/{id}/grant      administrator
        POST /api/erasures/{id}/decline    administrator
        GET  /api/people                   everybody
        GET  /api/okrs                     everybody
        GET  /api/okr-examples             everybody
        GET  /api/departments              everybody
        GET  /api/departments/{id}/okrs    department
        GET  /api/departments/{id}/okrs.csv   department
        GET  /api/departments/{id}/okrs.xlsx  department
        GET  /api/departments/{id}/okrs.md    department
        POST /api/departments/{id}/imports    lead member
        GET  /api/departments/{id}/imports/{import}          lead member
        POST /api/departments/{id}/imports/{import}/columns  lead member
        POST /api/departments/{id}/imports/{import}/apply    lead member
        GET  /api/departments/{id}/okrs/{item}/history  department
        GET  /api/departments/{id}/forecast  department
        GET  /api/departments/{id}/rollup  department
        GET  /api/alignment                everybody
        GET  /api/roles                    administrator auditor
        GET  /api/meetings                 lines
        GET  /api/decisions                lines
        GET  /api/meetings/{id}            sight
        GET  /api/meetings/{id}/replay     sight
        GET  /api/meetings/{id}/minutes    sight
        GET  /api/meetings/{id}/notice     sight
        GET  /api/meetings/{id}/calendar.ics  sight
        GET  /api/meetings/{id}/events     auditor
        GET  /api/meetings/{id}/access-log  host co-host participant auditor
        GET  /api/access-log               auditor
        GET  /api/meetings/{id}/lobby      host co-host
        POST /api/meetings/{id}/invites    host co-host
        POST /api/meetings/{id}/envelope   host co-host participant guest
        POST /api/commands/{command}       commands
        """;

    /** Every kind of frame a client can send, and what answers it. */
    private static final String FRAMES = """
        Join   sight
        Do     commands
        Here   sight
        Leave  everybody
        Ping   everybody
        """;

    private static final List<String> SCENES =
            Arrays.asList(SIGHT.lines().findFirst().orElseThrow().strip().split(" +"));

    private Expected() {}

    static boolean sees(Cast.Somebody who, Scene scene) {
        List<String> row = Arrays.asList(row(SIGHT, who.name()).strip().split(" +"));
        return row.get(SCENES.indexOf(scene.name())).equals("+");
    }

    /** Whether somebody may give a command to a meeting, or about its department. */
    static boolean may(Cast.Somebody who, Scene scene, String command) {
        Set<String> those = Cast.words(row(COMMANDS, command));
        return who.to(scene).stream().anyMatch(those::contains);
    }

    static boolean mayCall(Cast.Somebody who, Scene scene, String call) {
        Set<String> those = Cast.words(calls().getOrDefault(call, ""));
        return who.to(scene).stream().anyMatch(those::contains);
    }

    static boolean isForPeople(String command) {
        return !row(COMMANDS, command).strip().equals("nobody");
    }

    static Set<String> commands() {
        return table(COMMANDS, 1).keySet();
    }

    /** {@code GET /api/me} and the word that stands behind it. */
    static Map<String, String> calls() {
        return table(CALLS, 2);
    }

    static Set<String> frames() {
        return table(FRAMES, 1).keySet();
    }

    private static String row(String table, String name) {
        return table.lines()
                .filter(line -> line.strip().startsWith(name + " "))
                .findFirst()
                .map(line -> line.strip().substring(name.length()))
                .orElseThrow(() -> new AssertionError("nothing is said of " + name));
    }

    private static Map<String, String> table(String text, int keys) {
        Map<String, String> table = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            List<String> words = Arrays.asList(line.strip().split(" +"));
            table.put(String.join(" ", words.subList(0, keys)), String.join(" ", words.subList(keys, words.size())));
        });
        return table;
    }
}
