/**
 * What can happen, one sealed interface per capability, with the promises every event keeps: stored name, revision,
 * class, tags.
 */
@NullMarked
package io.fupan.events;

import org.jspecify.annotations.NullMarked;
