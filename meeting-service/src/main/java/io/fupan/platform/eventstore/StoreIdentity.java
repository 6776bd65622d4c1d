package io.fupan.platform.eventstore;

import java.util.UUID;

/** Which store this is, and how often it was restored from a backup. */
public record StoreIdentity(UUID id, int restoreCounter) {}
