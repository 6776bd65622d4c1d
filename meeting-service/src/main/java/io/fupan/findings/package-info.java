/**
 * What may be better about how an OKR is put: deterministic rules for Chinese and English text, a rule or a small
 * family of them a file. They warn; people decide.
 */
@NullMarked
package io.fupan.findings;

import org.jspecify.annotations.NullMarked;
