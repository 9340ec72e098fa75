package org.wattline.application.metering.route;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.intake.FileDigest;

/** Pictures of meters, by point and content. */
public interface ReadingPhotos {
    /** Keeps a picture; the same one twice is kept once. Part of a unit of work. */
    void keep(Photo photo, Instant receivedAt);

    Optional<Photo> find(MeteringPointNo point, FileDigest digest);

    boolean has(MeteringPointNo point, FileDigest digest);

    /** A picture. @param mediaType such as {@code image/jpeg} */
    record Photo(MeteringPointNo point, FileDigest digest, String mediaType, byte[] content) {}
}
