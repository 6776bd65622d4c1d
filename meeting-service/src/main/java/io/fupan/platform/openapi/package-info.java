/** The interface described for programs and people: every command, every other call, every problem. */
@NullMarked
package io.fupan.platform.openapi;

import org.jspecify.annotations.NullMarked;
