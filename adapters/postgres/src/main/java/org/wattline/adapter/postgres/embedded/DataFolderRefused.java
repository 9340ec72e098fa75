package org.wattline.adapter.postgres.embedded;

/** The data folder cannot be used: another process has it, a newer version wrote it, or it is not ours. The message is one line and names the remedy. */
public final class DataFolderRefused extends RuntimeException {

    DataFolderRefused(String line) {
        super(line, null, false, false);
    }
}
