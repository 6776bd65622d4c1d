package io.fupan.platform.live;

/** Where a watcher who comes back had got to. */
record From(String epoch, long position) {}
