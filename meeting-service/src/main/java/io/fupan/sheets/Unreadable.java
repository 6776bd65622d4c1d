package io.fupan.sheets;

import java.util.Map;

/** A cell's text means nothing; whoever reads the cell knows where it stands. */
final class Unreadable extends RuntimeException {

    private final Fault fault;
    private final transient Map<String, String> arguments;

    Unreadable(Fault fault, Map<String, String> arguments) {
        super(fault.code(), null, false, false);
        this.fault = fault;
        this.arguments = arguments;
    }

    Fault fault() {
        return fault;
    }

    Map<String, String> arguments() {
        return arguments;
    }
}
