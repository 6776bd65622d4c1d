/** Anything cast in private and revealed together (暗投). */
@NullMarked
package io.fupan.ballots;

import org.jspecify.annotations.NullMarked;
