/** Who meets about what, and when. */
@NullMarked
package io.fupan.convening;

import org.jspecify.annotations.NullMarked;
