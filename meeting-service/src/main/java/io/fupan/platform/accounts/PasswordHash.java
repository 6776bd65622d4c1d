package io.fupan.platform.accounts;

/** What is kept of a password. It never leaves this package, and says nothing where it is printed. */
final class PasswordHash {

    private final String encoded;

    PasswordHash(String encoded) {
        this.encoded = encoded;
    }

    String encoded() {
        return encoded;
    }

    @Override
    public String toString() {
        return "…";
    }
}
