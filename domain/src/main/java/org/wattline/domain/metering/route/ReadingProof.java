package org.wattline.domain.metering.route;

import java.util.Optional;
import org.wattline.domain.metering.intake.FileDigest;

/** What shows that somebody was there (抄表凭证). @param photo SHA-256 of the picture */
public record ReadingProof(Optional<ReadingPosition> position, Optional<FileDigest> photo) {
    public static final ReadingProof NONE = new ReadingProof(Optional.empty(), Optional.empty());
}
