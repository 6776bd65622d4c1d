/**
 * What a browser sees, as pure folds of a meeting's events: the shared room, each person's own desk, the patches
 * between two states and the facts a move's sentence needs. No secret ever enters the room.
 */
@NullMarked
package io.fupan.room;

import org.jspecify.annotations.NullMarked;
