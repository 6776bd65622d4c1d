/** The record of a meeting, read from its room: first as data, then as text. Pure: names and labels are given. */
@NullMarked
package io.fupan.minutes;

import org.jspecify.annotations.NullMarked;
