/** The one catalogue of what is said to people, shared with the web client: a sentence per event, one per refusal. */
@NullMarked
package io.fupan.platform.catalogue;

import org.jspecify.annotations.NullMarked;
