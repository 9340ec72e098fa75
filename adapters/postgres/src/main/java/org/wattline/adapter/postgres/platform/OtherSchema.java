package org.wattline.adapter.postgres.platform;

/** The database was not made by this version of the software or one before it. The message is one line and names the remedy. */
public final class OtherSchema extends RuntimeException {
    OtherSchema(String line) {
        super(line, null, false, false);
    }
}
