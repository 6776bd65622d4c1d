/** Pure decisions wired to Axon Framework, so that they need not know it. */
@NullMarked
package io.fupan.platform.axon;

import org.jspecify.annotations.NullMarked;
