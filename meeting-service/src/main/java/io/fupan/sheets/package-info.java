/** OKRs as tables and lists that people keep elsewhere: how they are read, compared and written. */
@NullMarked
package io.fupan.sheets;

import org.jspecify.annotations.NullMarked;
