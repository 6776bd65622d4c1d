/** The course of a meeting (议程). */
@NullMarked
package io.fupan.agenda;

import org.jspecify.annotations.NullMarked;
