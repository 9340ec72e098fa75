package org.wattline.application.metering.intake;

import java.io.InputStream;
import java.io.UncheckedIOException;
import org.wattline.application.metering.intake.MeterDataLines.NotMeterData;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.MeterDataFile;

/**
 * Takes readings in while they arrive, batch by batch, in memory that does not grow with the stream. What was stored when a stream breaks off
 * stays; the sender sends it again from the beginning, and what is known already changes nothing. A stream is kept like a file, under a digest
 * of its own, so that its rejected lines can be fetched and mended.
 */
public final class TakingInStreams {
    private final UnitOfWork work;
    private final MeterDataFiles files;
    private final MeterDataLines lines;
    private final TakingInBatches batches;
    private final BusinessClock clock;
    private final Ids ids;
    private final Outbox outbox;

    public TakingInStreams(
            UnitOfWork work,
            MeterDataFiles files,
            MeterDataLines lines,
            TakingInBatches batches,
            BusinessClock clock,
            Ids ids,
            Outbox outbox) {
        this.work = work;
        this.files = files;
        this.lines = lines;
        this.batches = batches;
        this.clock = clock;
        this.ids = ids;
        this.outbox = outbox;
    }

    /** A stream arrives. @param name what the sender calls it, at most 200 characters are kept */
    public record Take(String name, InputStream content) {}

    /** What became of it: {@code UNREADABLE} when it holds no readings or broke off, with the counts up to there. */
    public Outcome<MeterDataFile> handle(Caller who, Take command) {
        FileDigest digest = FileDigest.of(ids.next().toString());
        Outcome<FileDigest> begun = work.perform(Act.of(who, "metering.take-in-stream"), () -> {
            String name =
                    command.name().substring(0, Math.min(200, command.name().length()));
            Change<MeterDataFile> change = MeterDataFile.received(digest, name, 0, who.unit(), clock.now());
            files.add(change.state());
            outbox.publish(change.facts());
            return Outcome.done(digest);
        });
        return begun.map(stream -> take(who, stream, command.content()));
    }

    private MeterDataFile take(Caller who, FileDigest digest, InputStream content) {
        CountedStream counted = new CountedStream(content);
        try (MeterDataLines.Open open = lines.open(counted)) {
            batches.run(who, digest, open, TakingInBatches.Watcher.NOBODY);
            return batches.finish(who, digest, counted.bytes());
        } catch (NotMeterData fault) {
            return batches.giveUp(who, digest, counted.bytes(), fault.why());
        } catch (UncheckedIOException brokenOff) {
            return batches.giveUp(who, digest, counted.bytes(), "the stream broke off");
        }
    }
}
