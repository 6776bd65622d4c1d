package io.fupan.bench;

/** Who is killed with {@code -9}. */
enum Victim {
    SERVICE("the service"),
    POSTMASTER("the postmaster"),
    BACKEND("the backend that writes"),
    POSTGRES("all of PostgreSQL at once");

    private final String words;

    Victim(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
