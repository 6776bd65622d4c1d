/** What stood in the way, what was learned, what makes it stick, and how the OKRs were set (反思). */
@NullMarked
package io.fupan.reflection;

import org.jspecify.annotations.NullMarked;
