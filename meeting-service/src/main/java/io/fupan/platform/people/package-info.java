/** The directory of people: the one place that knows names. */
@NullMarked
package io.fupan.platform.people;

import org.jspecify.annotations.NullMarked;
