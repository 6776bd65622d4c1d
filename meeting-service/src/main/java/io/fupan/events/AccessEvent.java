package io.fupan.events;

import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.Part;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is what, and who else may see. */
public sealed interface AccessEvent extends Event {

    /** In the organisation and its departments. */
    sealed interface OfOrganisation extends AccessEvent {}

    /** In one meeting. */
    sealed interface OfMeeting extends AccessEvent, MeetingEvent {

        @Override
        default Set<Tag> tags() {
            return Tag.all(meeting());
        }
    }

    record RoleGranted(PersonId person, OrganisationRole role) implements OfOrganisation {
        @Override
        public Set<Tag> tags() {
            return Tag.all(person);
        }
    }

    record RoleRevoked(PersonId person, OrganisationRole role) implements OfOrganisation {
        @Override
        public Set<Tag> tags() {
            return Tag.all(person);
        }
    }

    record DepartmentRoleGranted(DepartmentId department, PersonId person, DepartmentRole role)
            implements OfOrganisation {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, person);
        }
    }

    record DepartmentRoleRevoked(DepartmentId department, PersonId person, DepartmentRole role)
            implements OfOrganisation {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, person);
        }
    }

    /**
     * Who this was is not known here any more: name, address, ways in and roles are gone. What they did stays, without
     * a name.
     *
     * @param grantedBy who decided it; nobody when a guest's time was over
     */
    record PersonErased(PersonId person, Optional<PersonId> grantedBy) implements OfOrganisation {
        @Override
        public Set<Tag> tags() {
            return Tag.all(person);
        }
    }

    /** Until it is first set, a department is seen by its own people. */
    record DepartmentVisibilitySet(DepartmentId department, Visibility visibility) implements OfOrganisation {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department);
        }
    }

    /** Until it is first set, a closed review is seen by the people of its department. */
    record MeetingVisibilitySet(MeetingId meeting, Visibility visibility) implements OfMeeting {}

    /** Somebody gets a seat, or another part than they were invited for before. */
    record ParticipantInvited(MeetingId meeting, PersonId person, Part part) implements OfMeeting {}

    /** An invitation is taken back before its person came. */
    record ParticipantUninvited(MeetingId meeting, PersonId person) implements OfMeeting {}

    record CoHostAppointed(MeetingId meeting, PersonId person) implements OfMeeting {}

    /** @param from the host so far, a participant from now on */
    record HostHandedOver(MeetingId meeting, PersonId from, PersonId to) implements OfMeeting {}

    /**
     * Somebody at the table makes themselves host, because the host is gone.
     *
     * @param from the host so far, a participant from now on
     * @param goneSince when the host was last seen in the room; absent when they never came
     */
    record HostTakenOver(MeetingId meeting, PersonId from, PersonId to, Optional<Instant> goneSince)
            implements OfMeeting {}

    /** Somebody enters from now on what others say; who did so before does no longer. */
    record ScribeAppointed(MeetingId meeting, PersonId person) implements OfMeeting {}

    /** Somebody loses their seat and sees nothing more that their seat alone let them see. */
    record PersonRemoved(MeetingId meeting, PersonId person) implements OfMeeting {}

    /**
     * A link to this one meeting can be used by guests; its secret is kept nowhere but in the link.
     *
     * @param until when the link and all who came by it lose their way in
     */
    record InviteIssued(MeetingId meeting, InviteId invite, Instant until) implements OfMeeting {}

    /**
     * Words and secrets of some of its events are gone, everywhere and for good; the events themselves stay.
     *
     * @param commands those whose words went
     * @param grantedBy who decided it, when their speaker had asked; nobody when their time was over
     */
    record WordsErased(MeetingId meeting, List<CommandId> commands, Optional<PersonId> grantedBy) implements OfMeeting {
        @Override
        public Set<CommandId> erases() {
            return Set.copyOf(commands);
        }
    }

    /** The link opens nothing any more, and who came by it loses their seat. */
    record InviteRevoked(MeetingId meeting, InviteId invite) implements OfMeeting {}

    /** Somebody who waited outside is let in; what they call themselves is not part of the record. */
    record GuestAdmitted(MeetingId meeting, InviteId invite, PersonId person) implements OfMeeting {}
}
