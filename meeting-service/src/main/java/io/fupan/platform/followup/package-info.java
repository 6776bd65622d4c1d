/** What one review left to be done, on the table of the next. */
@NullMarked
package io.fupan.platform.followup;

import org.jspecify.annotations.NullMarked;
