/** Letters to people, in their own language. */
@NullMarked
package io.fupan.platform.mail;

import org.jspecify.annotations.NullMarked;
