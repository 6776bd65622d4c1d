/** Fupan: OKR review meetings in which every move is an event. */
@NullMarked
package io.fupan;

import org.jspecify.annotations.NullMarked;
