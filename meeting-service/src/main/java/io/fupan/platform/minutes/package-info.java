/** Minutes as a page for the browser and the printer. */
@NullMarked
package io.fupan.platform.minutes;

import org.jspecify.annotations.NullMarked;
