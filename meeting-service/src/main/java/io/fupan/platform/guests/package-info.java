/** Guests: links to one meeting, knocking, the lobby. */
@NullMarked
package io.fupan.platform.guests;

import org.jspecify.annotations.NullMarked;
