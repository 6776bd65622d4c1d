/** Bringing a department's OKRs in from a sheet, looking first, and taking them out again. */
@NullMarked
package io.fupan.platform.imports;

import org.jspecify.annotations.NullMarked;
