/** What goes out before a review: the questions, and the time for people's calendars. */
@NullMarked
package io.fupan.platform.notice;

import org.jspecify.annotations.NullMarked;
