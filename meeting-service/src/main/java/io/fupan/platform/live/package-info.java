/** Sockets, rooms in memory and who is present: moves reach every watcher in order, none missing. */
@NullMarked
package io.fupan.platform.live;

import org.jspecify.annotations.NullMarked;
