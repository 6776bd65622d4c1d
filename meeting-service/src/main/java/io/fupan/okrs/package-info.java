/** What a department set itself to reach. */
@NullMarked
package io.fupan.okrs;

import org.jspecify.annotations.NullMarked;
