/** How the vocabulary is written as JSON, for commands and for events. */
@NullMarked
package io.fupan.platform.json;

import org.jspecify.annotations.NullMarked;
