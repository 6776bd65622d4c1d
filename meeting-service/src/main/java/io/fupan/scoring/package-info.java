/** The score the room agrees on (定分). */
@NullMarked
package io.fupan.scoring;

import org.jspecify.annotations.NullMarked;
