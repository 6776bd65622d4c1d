/** Tables that are folds of the events: built anew at will, beside those that are read. */
@NullMarked
package io.fupan.platform.projections;

import org.jspecify.annotations.NullMarked;
