/** Words of the domain: ids, values and the few shapes every decision shares; records that cannot hold nonsense. */
@NullMarked
package io.fupan.vocabulary;

import org.jspecify.annotations.NullMarked;
