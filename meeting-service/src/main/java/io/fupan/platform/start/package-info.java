/** How the service starts: what it assumes unless told otherwise, what it says when ready, and when it cannot start. */
@NullMarked
package io.fupan.platform.start;

import org.jspecify.annotations.NullMarked;
