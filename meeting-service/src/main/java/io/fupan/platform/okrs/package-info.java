/** Departments, their OKRs and how they carry each other, as tables and as what is read from them. */
@NullMarked
package io.fupan.platform.okrs;

import org.jspecify.annotations.NullMarked;
