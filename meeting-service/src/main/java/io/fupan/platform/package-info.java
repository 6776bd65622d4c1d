/** The only place that knows frameworks. */
@NullMarked
package io.fupan.platform;

import org.jspecify.annotations.NullMarked;
