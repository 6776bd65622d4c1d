/** What is kept of people: told, handed out, corrected and erased. */
@NullMarked
package io.fupan.platform.privacy;

import org.jspecify.annotations.NullMarked;
