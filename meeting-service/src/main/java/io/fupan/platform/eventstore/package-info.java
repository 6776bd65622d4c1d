/**
 * Axon's event storage on PostgreSQL: positions in commit order without gaps, group commit, one effect per command id.
 */
@NullMarked
package io.fupan.platform.eventstore;

import org.jspecify.annotations.NullMarked;
