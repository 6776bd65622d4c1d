/** What goes wrong, told over any wire: a stable code, and words in the reader's language. */
@NullMarked
package io.fupan.platform.problem;

import org.jspecify.annotations.NullMarked;
