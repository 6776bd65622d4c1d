/** The calls over HTTP, and problems as documents in the reader's language. */
@NullMarked
package io.fupan.platform.web;

import org.jspecify.annotations.NullMarked;
