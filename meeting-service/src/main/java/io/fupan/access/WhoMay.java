package io.fupan.access;

import static io.fupan.vocabulary.Role.AUDITOR;
import static io.fupan.vocabulary.Role.HOST;
import static io.fupan.vocabulary.Role.NOBODY;
import static io.fupan.vocabulary.Role.OBSERVER;
import static io.fupan.vocabulary.Role.PARTICIPANT;
import static io.fupan.vocabulary.Role.SYSTEM;

import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * The one policy: which role may do what; somebody with several roles may what any of them may. It decides every
 * command, by its name, and every way of looking at a meeting. What is not listed is refused, and what one may not know
 * exists is not found.
 */
public final class WhoMay {

    /** The room now or at an instant, by call or socket, and with it presence. */
    public static final String SEE_ROOM = "see-room";

    public static final String REPLAY = "replay";
    public static final String READ_MINUTES = "read-minutes";
    public static final String EXPORT_EVENTS = "export-events";
    /** A meeting's decisions in the register. */
    public static final String READ_DECISIONS = "read-decisions";

    private static final Set<Role> ANYONE = Set.of(SYSTEM, HOST, PARTICIPANT, OBSERVER, AUDITOR, NOBODY);
    private static final Set<Role> THOSE_WHO_SEE = Set.of(HOST, PARTICIPANT, OBSERVER, AUDITOR);
    private static final Set<Role> THE_INVITED = Set.of(HOST, PARTICIPANT, OBSERVER);
    private static final Set<Role> THE_TABLE = Set.of(HOST, PARTICIPANT);
    private static final Set<Role> THE_HOST = Set.of(HOST);
    private static final Set<Role> THE_SYSTEM = Set.of(SYSTEM);

    private static final Map<String, Set<Role>> MAY = Map.ofEntries(
            Map.entry(SEE_ROOM, THOSE_WHO_SEE),
            Map.entry(REPLAY, THOSE_WHO_SEE),
            Map.entry(READ_MINUTES, THOSE_WHO_SEE),
            Map.entry(READ_DECISIONS, THOSE_WHO_SEE),
            Map.entry(EXPORT_EVENTS, Set.of(AUDITOR)),
            Map.entry("DefineDepartment", THE_SYSTEM),
            Map.entry("SetObjective", THE_SYSTEM),
            Map.entry("AddKeyResult", THE_SYSTEM),
            Map.entry("GrantRole", THE_SYSTEM),
            Map.entry("ConveneMeeting", ANYONE),
            Map.entry("OpenMeeting", THE_HOST),
            Map.entry("JoinMeeting", THE_INVITED),
            Map.entry("EnterItem", THE_HOST),
            Map.entry("ReturnToItem", THE_HOST),
            Map.entry("CloseMeeting", THE_HOST),
            Map.entry("OpenBallot", THE_HOST),
            Map.entry("CastBallot", THE_TABLE),
            Map.entry("WithdrawBallot", THE_TABLE),
            Map.entry("RevealBallot", THE_HOST),
            Map.entry("ReopenBallot", THE_HOST),
            Map.entry("SettleScore", THE_HOST),
            Map.entry("RaiseDispute", THE_TABLE),
            Map.entry("TakeStance", THE_TABLE),
            Map.entry("ProbeDeeper", THE_HOST),
            Map.entry("AnswerProbe", THE_TABLE),
            Map.entry("SettleDispute", THE_HOST),
            Map.entry("AssignHomework", THE_HOST),
            Map.entry("HandInHomework", THE_TABLE),
            Map.entry("ReviewHomework", THE_HOST),
            Map.entry("ProposeDecision", THE_TABLE),
            Map.entry("RespondToProposal", THE_TABLE),
            Map.entry("RecordDecision", THE_HOST));

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
     * @throws RuleBroken {@code meeting-not-found} to those who may not know it exists, {@code not-allowed} to the
     *     others
     */
    public static void check(Set<Role> roles, String deed) {
        if (allows(roles, deed)) return;
        throw new RuleBroken(allows(roles, SEE_ROOM) ? Refusal.NOT_ALLOWED : Refusal.MEETING_NOT_FOUND);
    }
}
