/** How much one person may ask for, so that nobody takes the others' share. */
@NullMarked
package io.fupan.platform.limits;

import org.jspecify.annotations.NullMarked;
