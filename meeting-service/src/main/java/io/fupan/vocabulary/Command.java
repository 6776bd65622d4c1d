package io.fupan.vocabulary;

/** An intent: what somebody wants to happen. Whether it does is for its decision to say. */
public interface Command {

    Act act();

    /** The events this decision asks about; nothing outside can conflict with it. */
    Scope scope();

    /** Who gives it. Only people give commands that ask; {@code WhoMay} keeps the system's own apart. */
    default PersonId by() {
        return act().by().person().orElseThrow(() -> new IllegalStateException("the system gives no such command"));
    }
}
