package io.fupan.platform.security;

/** Somebody signed out: whatever else hangs on that session, such as a socket, ends with it. */
public record SignedOut(String session) {}
