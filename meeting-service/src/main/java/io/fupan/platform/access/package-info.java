/** Who looked at what: read by those who may, kept for a time, then gone. */
@NullMarked
package io.fupan.platform.access;

import org.jspecify.annotations.NullMarked;
