package org.wattline.application.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import org.wattline.domain.metering.intake.FileDigest;

/** Where received files wait until they are taken in; they survive a crash. */
public interface MeterDataSpool {
    /** Keeps a stream durably; the same content twice is kept once. */
    Kept keep(InputStream content) throws IOException;

    /** @throws IOException if it is not there */
    InputStream open(FileDigest digest) throws IOException;

    /** Forgets a file; nothing happens if it is not there. */
    void forget(FileDigest digest) throws IOException;

    /** A kept file. */
    record Kept(FileDigest digest, long bytes) {}
}
