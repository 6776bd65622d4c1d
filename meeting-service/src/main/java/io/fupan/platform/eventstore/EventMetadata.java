package io.fupan.platform.eventstore;

/**
 * The metadata keys of an event that have a column of their own; whatever else there is goes into the row's metadata.
 */
public final class EventMetadata {

    /** The id of the command that caused the event, a UUID: what a repeat is recognised by. */
    public static final String COMMAND_ID = "commandId";

    /** The person who acts, a UUID; absent for the system and for what was said anonymously. */
    public static final String BY = "by";

    /** The person who entered it for them, a UUID; absent unless a scribe did. */
    public static final String RECORDED_BY = "recordedBy";

    /** The fingerprint of who and what the command was, base64url without padding. */
    public static final String COMMAND_DIGEST = "commandDigest";

    private EventMetadata() {}
}
