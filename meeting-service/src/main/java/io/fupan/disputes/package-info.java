/** Contested points, stances, and the questions that go deeper (争议). */
@NullMarked
package io.fupan.disputes;

import org.jspecify.annotations.NullMarked;
