/** Tables that are folds of the events: dropped and rebuilt at will. */
@NullMarked
package io.fupan.platform.projections;

import org.jspecify.annotations.NullMarked;
