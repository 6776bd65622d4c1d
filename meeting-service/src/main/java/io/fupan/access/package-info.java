/** Who may what: roles folded from events, and the one policy. */
@NullMarked
package io.fupan.access;

import org.jspecify.annotations.NullMarked;
