package org.wattline.adapter.postgres.embedded;

/** The embedded PostgreSQL does not start on this machine. The message is one line and names the remedy. */
public final class NotStarted extends RuntimeException {

    NotStarted(String line) {
        super(line, null, false, false);
    }
}
