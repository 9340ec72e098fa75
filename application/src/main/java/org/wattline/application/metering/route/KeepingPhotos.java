package org.wattline.application.metering.route;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.intake.FileDigest;

/** Keeps pictures of meters, known by their content. */
public final class KeepingPhotos {
    private final UnitOfWork work;
    private final ReadingPhotos photos;
    private final BusinessClock clock;

    public KeepingPhotos(UnitOfWork work, ReadingPhotos photos, BusinessClock clock) {
        this.work = work;
        this.photos = photos;
        this.clock = clock;
    }

    /** A picture of the meter at a point. */
    public record Keep(MeteringPointNo point, String mediaType, byte[] content) {}

    public Outcome<FileDigest> handle(Caller who, Keep command) {
        FileDigest digest = digest(command.content());
        return work.perform(Act.of(who, "metering.keep-reading-photo"), () -> {
            photos.keep(
                    new ReadingPhotos.Photo(command.point(), digest, command.mediaType(), command.content()),
                    clock.now());
            return Outcome.done(digest);
        });
    }

    private static FileDigest digest(byte[] content) {
        try {
            return new FileDigest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
