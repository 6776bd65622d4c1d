package io.fupan.room;

import io.fupan.events.AccessEvent;
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
import io.fupan.events.AccessEvent.OfMeeting;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.AccessEvent.ParticipantInvited;
import io.fupan.events.AccessEvent.ParticipantUninvited;
import io.fupan.events.AccessEvent.PersonErased;
import io.fupan.events.AccessEvent.PersonRemoved;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.AccessEvent.RoleRevoked;
import io.fupan.events.AccessEvent.ScribeAppointed;
import io.fupan.events.AccessEvent.WordsErased;

/** Facts of who is what. */
final class AccessFacts {

    private AccessFacts() {}

    static FactSheet access(FactSheet sheet, AccessEvent event) {
        return switch (event) {
            case OfOrganisation it -> organisation(sheet, it);
            case OfMeeting it -> meeting(sheet, it);
        };
    }

    private static FactSheet organisation(FactSheet sheet, OfOrganisation event) {
        return switch (event) {
            case RoleGranted it -> sheet.person("person", it.person()).word("role", it.role());
            case RoleRevoked it -> sheet.person("person", it.person()).word("role", it.role());
            case DepartmentRoleGranted it -> sheet.person("person", it.person()).word("role", it.role());
            case DepartmentRoleRevoked it -> sheet.person("person", it.person()).word("role", it.role());
            case PersonErased it -> sheet.person("person", it.person());
            case DepartmentVisibilitySet it -> sheet.word("visibility", it.visibility());
        };
    }

    private static FactSheet meeting(FactSheet sheet, OfMeeting event) {
        return switch (event) {
            case MeetingVisibilitySet it -> sheet.word("visibility", it.visibility());
            case ParticipantInvited it -> sheet.person("person", it.person()).word("part", it.part());
            case ParticipantUninvited it -> sheet.person("person", it.person());
            case CoHostAppointed it -> sheet.person("person", it.person());
            case HostHandedOver it -> sheet.person("to", it.to());
            case HostTakenOver it -> sheet.person("from", it.from()).word("since", it.goneSince());
            case ScribeAppointed it -> sheet.person("person", it.person());
            case PersonRemoved it -> sheet.person("person", it.person());
            case WordsErased it -> sheet.flag("requested", it.grantedBy().isPresent());
            case InviteIssued _, InviteRevoked _ -> sheet;
            case GuestAdmitted it -> sheet.person("person", it.person());
        };
    }
}
