/** Files of OKRs: from bytes to cells and back. What the cells mean is {@code io.fupan.sheets}' to say. */
@NullMarked
package io.fupan.platform.sheets;

import org.jspecify.annotations.NullMarked;
