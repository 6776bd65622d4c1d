/** Departments. */
@NullMarked
package io.fupan.organisation;

import org.jspecify.annotations.NullMarked;
