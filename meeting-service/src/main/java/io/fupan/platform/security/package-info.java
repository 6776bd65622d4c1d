/** Who is asking: signing in, sessions, foreign origins kept out, the access log. */
@NullMarked
package io.fupan.platform.security;

import org.jspecify.annotations.NullMarked;
