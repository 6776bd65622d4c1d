/** What is contested anonymously before a meeting: by whom, and when, is kept nowhere. */
@NullMarked
package io.fupan.platform.anonymity;

import org.jspecify.annotations.NullMarked;
