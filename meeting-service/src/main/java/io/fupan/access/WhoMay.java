package io.fupan.access;

import static io.fupan.vocabulary.Role.ADMINISTRATOR;
import static io.fupan.vocabulary.Role.AUDITOR;
import static io.fupan.vocabulary.Role.COLLEAGUE;
import static io.fupan.vocabulary.Role.CO_HOST;
import static io.fupan.vocabulary.Role.GUEST;
import static io.fupan.vocabulary.Role.HOST;
import static io.fupan.vocabulary.Role.LEAD;
import static io.fupan.vocabulary.Role.MEMBER;
import static io.fupan.vocabulary.Role.OBSERVER;
import static io.fupan.vocabulary.Role.PARTICIPANT;
import static io.fupan.vocabulary.Role.READER;
import static io.fupan.vocabulary.Role.SYSTEM;

import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one policy: which role may do what; somebody with several roles may what any of them may. It decides every
 * command, by its name, and every way of looking at anything. What is not listed is refused, and a meeting one may not
 * know exists is not found.
 */
public final class WhoMay {

    /** The room now or at an instant, by call or socket, and with it presence. */
    public static final String SEE_ROOM = "see-room";

    public static final String REPLAY = "replay";
    public static final String READ_MINUTES = "read-minutes";
    public static final String EXPORT_EVENTS = "export-events";
    /** A meeting's decisions in the register. */
    public static final String READ_DECISIONS = "read-decisions";

    /** The links to a meeting, and who waits outside it. */
    public static final String READ_LOBBY = "read-lobby";

    /** Handing in disputes before a meeting so that nobody, whoever they are, can tell by whom. */
    public static final String CONTEST_ANONYMOUSLY = "contest-anonymously";

    /** Who looked at a meeting, and who was denied. */
    public static final String READ_MEETING_ACCESS = "read-meeting-access";
    /** The same of everything. */
    public static final String READ_ACCESS_LOG = "read-access-log";

    /** A department's objectives and key results. */
    public static final String READ_OKRS = "read-okrs";
    /** Everybody's names; those one sits with in a meeting are told to anybody who does. */
    public static final String READ_PEOPLE = "read-people";
    /** Who is what in the organisation. */
    public static final String READ_ROLES = "read-roles";
    /** Who has an account, and inviting, shutting out and letting back in. */
    public static final String LOOK_AFTER_ACCOUNTS = "look-after-accounts";
    /** Who asked for erasure, what would go and stay, and granting or declining it. */
    public static final String DECIDE_ERASURES = "decide-erasures";

    private static final Set<Role> THOSE_WHO_SEE = Set.of(HOST, CO_HOST, PARTICIPANT, OBSERVER, GUEST, AUDITOR, READER);
    private static final Set<Role> THE_INVITED = Set.of(HOST, CO_HOST, PARTICIPANT, OBSERVER, GUEST);
    private static final Set<Role> THE_TABLE = Set.of(HOST, CO_HOST, PARTICIPANT);
    private static final Set<Role> THOSE_WHO_SPEAK = Set.of(HOST, CO_HOST, PARTICIPANT, GUEST);
    private static final Set<Role> THE_HOST = Set.of(HOST);
    private static final Set<Role> THE_HOSTS = Set.of(HOST, CO_HOST);
    private static final Set<Role> THE_DEPARTMENT = Set.of(LEAD, MEMBER);
    private static final Set<Role> ADMINISTRATORS = Set.of(SYSTEM, ADMINISTRATOR);
    private static final Set<Role> THE_SYSTEM = Set.of(SYSTEM);
    private static final Set<Role> THOSE_WHO_SET = Set.of(SYSTEM, LEAD, MEMBER);

    private static final Set<String> ENTERED_BY_A_SCRIBE = Set.of(
            "JoinMeeting",
            "RaiseDispute",
            "TakeStance",
            "AnswerProbe",
            "NameObstacle",
            "LearnLesson",
            "ProposeDecision");

    private static final Map<String, Set<Role>> MAY = Map.ofEntries(
            Map.entry(SEE_ROOM, THOSE_WHO_SEE),
            Map.entry(REPLAY, THOSE_WHO_SEE),
            Map.entry(READ_MINUTES, THOSE_WHO_SEE),
            Map.entry(READ_DECISIONS, THOSE_WHO_SEE),
            Map.entry(EXPORT_EVENTS, Set.of(AUDITOR)),
            Map.entry(READ_LOBBY, THE_HOSTS),
            Map.entry(CONTEST_ANONYMOUSLY, THOSE_WHO_SPEAK),
            Map.entry(READ_MEETING_ACCESS, Set.of(HOST, CO_HOST, PARTICIPANT, AUDITOR)),
            Map.entry(READ_ACCESS_LOG, Set.of(AUDITOR)),
            Map.entry(READ_OKRS, Set.of(LEAD, MEMBER, AUDITOR, READER)),
            Map.entry(READ_PEOPLE, Set.of(COLLEAGUE)),
            Map.entry(READ_ROLES, Set.of(AUDITOR, ADMINISTRATOR)),
            Map.entry(LOOK_AFTER_ACCOUNTS, Set.of(ADMINISTRATOR)),
            Map.entry(DECIDE_ERASURES, Set.of(ADMINISTRATOR)),
            Map.entry("DefineDepartment", ADMINISTRATORS),
            Map.entry("MoveDepartment", Set.of(SYSTEM, ADMINISTRATOR, LEAD)),
            Map.entry("RenameDepartment", Set.of(SYSTEM, ADMINISTRATOR, LEAD)),
            Map.entry("SetCharter", Set.of(SYSTEM, LEAD)),
            Map.entry("ReviseCharter", Set.of(SYSTEM, LEAD)),
            Map.entry("OpenCycle", Set.of(SYSTEM, LEAD)),
            Map.entry("SetObjective", THOSE_WHO_SET),
            Map.entry("ReviseObjective", THOSE_WHO_SET),
            Map.entry("DropObjective", THOSE_WHO_SET),
            Map.entry("WeighObjectives", THOSE_WHO_SET),
            Map.entry("AlignObjective", THOSE_WHO_SET),
            Map.entry("ImportOkrs", THOSE_WHO_SET),
            Map.entry("AddKeyResult", THOSE_WHO_SET),
            Map.entry("ReviseKeyResult", THOSE_WHO_SET),
            Map.entry("DropKeyResult", THOSE_WHO_SET),
            Map.entry("WeighKeyResults", THOSE_WHO_SET),
            // Who owns a key result need not be of its department: the decision looks closer.
            Map.entry("RecordProgress", Set.of(SYSTEM, LEAD, MEMBER, COLLEAGUE)),
            Map.entry("PublishSummary", THE_DEPARTMENT),
            Map.entry("DismissFinding", THOSE_WHO_SET),
            Map.entry("RestoreFinding", THOSE_WHO_SET),
            Map.entry("GrantRole", ADMINISTRATORS),
            Map.entry("RevokeRole", ADMINISTRATORS),
            Map.entry("EraseWords", THE_SYSTEM),
            Map.entry("ErasePerson", THE_SYSTEM),
            Map.entry("GrantDepartmentRole", ADMINISTRATORS),
            Map.entry("RevokeDepartmentRole", ADMINISTRATORS),
            Map.entry("SetDepartmentVisibility", Set.of(SYSTEM, ADMINISTRATOR, LEAD)),
            Map.entry("ConveneMeeting", THE_DEPARTMENT),
            Map.entry("RescheduleMeeting", THE_HOSTS),
            Map.entry("CancelMeeting", THE_HOSTS),
            Map.entry("SetMeetingVisibility", THE_HOST),
            Map.entry("InviteParticipant", THE_HOSTS),
            Map.entry("UninviteParticipant", THE_HOSTS),
            Map.entry("RemovePerson", THE_HOSTS),
            Map.entry("AppointCoHost", THE_HOST),
            Map.entry("HandOverHost", THE_HOST),
            Map.entry("TakeOverHost", Set.of(CO_HOST, PARTICIPANT)),
            Map.entry("AppointScribe", THE_HOSTS),
            Map.entry("IssueInvite", THE_HOSTS),
            Map.entry("RevokeInvite", THE_HOSTS),
            Map.entry("AdmitGuest", THE_HOSTS),
            Map.entry("DeclarePrepared", THE_TABLE),
            Map.entry("ShareAnswer", THOSE_WHO_SPEAK),
            Map.entry("ShuffleInDisputes", THE_SYSTEM),
            Map.entry("OpenMeeting", THE_HOSTS),
            Map.entry("JoinMeeting", THE_INVITED),
            Map.entry("EnterItem", THE_HOSTS),
            Map.entry("ReturnToItem", THE_HOSTS),
            Map.entry("SkipItem", THE_HOSTS),
            Map.entry("AddItem", THE_HOSTS),
            Map.entry("MoveItem", THE_HOSTS),
            Map.entry("TakeMinutesFrom", THE_HOSTS),
            Map.entry("StartTimer", THE_HOSTS),
            Map.entry("ExtendTimer", THE_HOSTS),
            Map.entry("StopTimer", THE_HOSTS),
            Map.entry("OpenRound", THE_HOSTS),
            Map.entry("CloseRound", THE_HOSTS),
            Map.entry("ReopenMeeting", THE_HOSTS),
            Map.entry("CloseMeeting", THE_HOSTS),
            Map.entry("OpenBallot", THE_HOSTS),
            Map.entry("CastBallot", THE_TABLE),
            Map.entry("WithdrawBallot", THE_TABLE),
            Map.entry("RevealBallot", THE_HOSTS),
            Map.entry("RevealRound", THE_HOSTS),
            Map.entry("OpenLeadBallot", THE_HOSTS),
            Map.entry("RequestTable", THE_TABLE),
            Map.entry("SettleAgreed", THE_HOSTS),
            Map.entry("ReopenBallot", THE_HOSTS),
            Map.entry("SettleScore", THE_HOSTS),
            Map.entry("RaiseDispute", THOSE_WHO_SPEAK),
            Map.entry("TakeStance", THOSE_WHO_SPEAK),
            Map.entry("ProbeDeeper", THE_HOSTS),
            Map.entry("AnswerProbe", THOSE_WHO_SPEAK),
            Map.entry("SettleDispute", THE_HOSTS),
            Map.entry("AssignHomework", THE_HOSTS),
            Map.entry("BringHomework", THE_SYSTEM),
            Map.entry("HandInHomework", THE_TABLE),
            Map.entry("ReviewHomework", THE_HOSTS),
            Map.entry("NameObstacle", THOSE_WHO_SPEAK),
            Map.entry("LearnLesson", THOSE_WHO_SPEAK),
            Map.entry("AgreeMeasure", THE_HOSTS),
            Map.entry("BringMeasure", THE_SYSTEM),
            Map.entry("CheckMeasure", THE_HOSTS),
            Map.entry("JudgeSetting", THE_HOSTS),
            Map.entry("ProposeDecision", THE_TABLE),
            Map.entry("RespondToProposal", THE_TABLE),
            Map.entry("RecordDecision", THE_HOSTS));

    private WhoMay() {}

    /** Whether any of these roles may. */
    public static boolean allows(Set<Role> roles, String deed) {
        return !Collections.disjoint(MAY.getOrDefault(deed, Set.of()), roles);
    }

    public static boolean knows(String deed) {
        return MAY.containsKey(deed);
    }

    /** Everything this policy speaks of: commands by name, views by their constants. */
    public static Set<String> deeds() {
        return MAY.keySet();
    }

    /**
     * Of a way of looking at a meeting.
     *
     * @throws RuleBroken {@code meeting-not-found} to those who may not know it exists, {@code not-allowed} to the
     *     others
     */
    public static void check(Set<Role> roles, String deed) {
        if (allows(roles, deed)) return;
        throw new RuleBroken(allows(roles, SEE_ROOM) ? Refusal.NOT_ALLOWED : Refusal.MEETING_NOT_FOUND);
    }

    /**
     * Of a command. Into a meeting that was cancelled nobody gives any: this is asked here, of every command there is
     * or will be, and not by each decision for itself.
     *
     * @throws RuleBroken {@code meeting-not-found} to those who may not know its meeting exists, {@code not-allowed} to
     *     the others who may not, {@code meeting-cancelled} to those who might
     */
    public static void check(Roles roles, Command command, String deed) {
        checkScribe(roles.seating(), command, deed);
        Set<Role> own = roles.of(command);
        if (isWithinAMeeting(command)) check(own, deed);
        if (!allows(own, deed)) throw new RuleBroken(Refusal.NOT_ALLOWED);
        if (isWithinAMeeting(command) && roles.seating().cancelled()) throw new RuleBroken(Refusal.MEETING_CANCELLED);
        // Who would convene a meeting under an id that is taken must not learn from the answer what is there.
        if (roles.hideMeetingFrom(command)) throw new RuleBroken(Refusal.MEETING_NOT_FOUND);
    }

    /** Words can be entered for somebody at the table; a ballot or an answer to a proposal nobody casts for another. */
    private static void checkScribe(Seating seating, Command command, String deed) {
        Optional<PersonId> scribe = command.act().recordedBy();
        if (scribe.isEmpty()) return;
        if (scribe.flatMap(seating::seatOf).isEmpty()) throw new RuleBroken(Refusal.MEETING_NOT_FOUND);
        if (!seating.isScribe(scribe.get()) || !ENTERED_BY_A_SCRIBE.contains(deed))
            throw new RuleBroken(Refusal.NOT_ALLOWED);
        if (command.act().by().person().flatMap(seating::seatOf).isEmpty())
            throw new RuleBroken(Refusal.PERSON_NOT_IN_MEETING);
    }

    /** Convening is the department's: there is no meeting yet. */
    private static boolean isWithinAMeeting(Command command) {
        return command instanceof MeetingCommand && !(command instanceof DepartmentCommand);
    }
}
