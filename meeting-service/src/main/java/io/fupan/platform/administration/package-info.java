/** What administrators do: invite people, and look after their accounts. */
@NullMarked
package io.fupan.platform.administration;

import org.jspecify.annotations.NullMarked;
