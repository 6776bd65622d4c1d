package io.fupan.platform.live;

import java.io.IOException;

/** Where frames leave: one socket. */
interface Outlet {

    /** Blocks until the frame is with the operating system. */
    void write(String frame) throws IOException;

    /** Asks the other end for a sign of life; the container notes that one came. */
    void ping() throws IOException;

    /** Ends it. Waits for nobody when {@code orderly} is false. */
    void close(boolean orderly);
}
