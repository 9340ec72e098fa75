package org.wattline.bench.faults;

/** What is taken away in the middle of everything. */
enum Crash {
    SERVER("kill -9 of the server"),
    POSTGRES("kill -9 of PostgreSQL"),
    BACKEND("kill -9 of one PostgreSQL backend"),
    CONNECTIONS("all connections cut");

    final String words;

    Crash(String words) {
        this.words = words;
    }

    /** Whether a server or PostgreSQL is killed as a whole; one of its processes and its connections come on top. */
    boolean kills() {
        return this == SERVER || this == POSTGRES;
    }

    /** By turns: every second one is the server, the others are PostgreSQL's connections, it as a whole, one of its processes. */
    static Crash of(int number) {
        if (number % 2 == 0) return SERVER;
        return switch (number / 2 % 4) {
            case 0 -> CONNECTIONS;
            case 2 -> BACKEND;
            default -> POSTGRES;
        };
    }
}
