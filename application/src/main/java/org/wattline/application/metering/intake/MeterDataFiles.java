package org.wattline.application.metering.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;

/** All files of readings that were ever received, and the lines of them that were turned away. */
public interface MeterDataFiles {
    Optional<MeterDataFile> find(FileDigest digest);

    /** Stores a new one at version 1. @throws AlreadyThere if there is one with this digest */
    void add(MeterDataFile file);

    /** Stores the next version. @throws StaleState if it was stored by somebody else since it was read */
    MeterDataFile save(MeterDataFile file);

    /** Keeps lines that were turned away. */
    void reject(FileDigest digest, List<Rejection> lines);

    /** A line that was turned away and not mended since. */
    Optional<Rejection> rejection(FileDigest digest, long line);

    /** A line that was turned away was sent again and is taken in; it stays on record and is no longer among the rejections. */
    void mended(FileDigest digest, long line, Instant at);

    /** The lines that were turned away and not mended since, in the order of the file. */
    Page<Rejection> rejections(FileDigest digest, Page.Request page);

    /** Files within a scope, newest first. */
    Page<MeterDataFile> list(Scope scope, Page.Request page);
}
