package org.wattline.application.metering.intake;

import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.MeterDataFile;

/**
 * Follows what a head-end publishes without end, such as a partition of a topic: says how far it was dealt with, and takes in what comes next. It
 * is kept like a file that never ends, under a digest of its own, so that its rejected lines can be fetched and mended.
 */
public final class FollowingStreams {
    private final UnitOfWork work;
    private final MeterDataFiles files;
    private final TakingInBatches batches;
    private final BusinessClock clock;
    private final Outbox outbox;

    public FollowingStreams(
            UnitOfWork work, MeterDataFiles files, TakingInBatches batches, BusinessClock clock, Outbox outbox) {
        this.work = work;
        this.files = files;
        this.batches = batches;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A stream is followed from where it was left. @param source what tells it from all others, forever @param name what people call it */
    public record Follow(String source, String name) {}

    public Outcome<FollowedStream> handle(Caller who, Follow command) {
        Outcome<MeterDataFile> known;
        try {
            known = begin(who, command);
        } catch (AlreadyThere meanwhile) {
            known = begin(who, command);
        }
        return known.map(file -> new FollowedStream(who, file, batches));
    }

    private Outcome<MeterDataFile> begin(Caller who, Follow command) {
        FileDigest digest = FileDigest.of(command.source());
        return work.perform(Act.of(who, "metering.follow-stream"), () -> {
            Optional<MeterDataFile> known = files.find(digest);
            if (known.isPresent()) return Outcome.done(known.get());
            Change<MeterDataFile> change = MeterDataFile.received(digest, command.name(), 0, who.unit(), clock.now());
            files.add(change.state());
            outbox.publish(change.facts());
            return Outcome.done(change.state());
        });
    }
}
