/** OKRs as they come in spreadsheets. */
@NullMarked
package io.fupan.platform.sheets;

import org.jspecify.annotations.NullMarked;
