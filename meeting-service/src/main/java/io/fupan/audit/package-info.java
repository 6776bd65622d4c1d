/** What is looked up across meetings: decisions with all that they stand on. */
@NullMarked
package io.fupan.audit;

import org.jspecify.annotations.NullMarked;
