/** The demo: its people, its OKRs from the sample sheets, and reviews played through the real decisions. */
@NullMarked
package io.fupan.platform.demo;

import org.jspecify.annotations.NullMarked;
