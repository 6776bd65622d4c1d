/** What people have typed and not said yet. */
@NullMarked
package io.fupan.platform.drafts;

import org.jspecify.annotations.NullMarked;
