package org.wattline.adapter.memory.metering.route;

import java.time.Instant;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.route.ReadingPhotos;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.intake.FileDigest;

/** Pictures of meters, in memory. */
public final class MemoryReadingPhotos implements ReadingPhotos {
    private final MemoryRows<Photo> rows;

    public MemoryReadingPhotos(MemoryStore store) {
        rows = store.rows();
    }

    @Override
    public void keep(Photo photo, Instant receivedAt) {
        rows.put(key(photo.point(), photo.digest()), photo);
    }

    @Override
    public Optional<Photo> find(MeteringPointNo point, FileDigest digest) {
        return rows.find(key(point, digest));
    }

    @Override
    public boolean has(MeteringPointNo point, FileDigest digest) {
        return find(point, digest).isPresent();
    }

    private static String key(MeteringPointNo point, FileDigest digest) {
        return point + " " + digest;
    }
}
