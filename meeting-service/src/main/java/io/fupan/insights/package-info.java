/** What OKRs add up to: arithmetic over what departments set themselves and how far they came. */
@NullMarked
package io.fupan.insights;

import org.jspecify.annotations.NullMarked;
