/** Proposals, answers, decisions with their dissent (决议). */
@NullMarked
package io.fupan.decisions;

import org.jspecify.annotations.NullMarked;
