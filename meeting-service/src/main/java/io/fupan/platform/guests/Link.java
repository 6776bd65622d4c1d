package io.fupan.platform.guests;

import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.MeetingId;
import java.time.Instant;

/** What a link stands for. */
record Link(MeetingId meeting, InviteId invite, Instant until) {}
