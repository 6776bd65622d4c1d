/** The register of all decisions over all meetings. */
@NullMarked
package io.fupan.platform.register;

import org.jspecify.annotations.NullMarked;
