/** What left the house and cannot be called back. */
@NullMarked
package io.fupan.platform.copies;

import org.jspecify.annotations.NullMarked;
