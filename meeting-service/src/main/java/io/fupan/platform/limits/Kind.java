package io.fupan.platform.limits;

/** What is counted apart, so that too much of one leaves the others alone. */
public enum Kind {
    /** By call or by socket. */
    COMMANDS,
    /** What somebody shows of themselves. */
    PRESENCE,
    /** Everything else sent over a socket, sensible or not. */
    FRAMES,
    /** Reading: a page of the register, a sheet of OKRs. */
    VIEWS,
    /** A whole room, as it is or as it was, by call or by socket. */
    ROOMS,
    /** Reading a whole meeting: minutes, replay, events. */
    EXPORTS,
    IMPORTS,
    /** Any call of one session, before anything is looked up for it. */
    REQUESTS
}
