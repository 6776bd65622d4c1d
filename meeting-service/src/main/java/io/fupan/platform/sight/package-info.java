/** Which meetings somebody may see, asked of the database: for lists, whose lines one policy decides. */
@NullMarked
package io.fupan.platform.sight;

import org.jspecify.annotations.NullMarked;
