package org.wattline.application.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.intake.MeterDataFile;

/** Receives files of readings: keeps them durably and puts the taking in into the queue. The same file again changes nothing and says so. */
public final class ReceivingFiles {
    private final UnitOfWork work;
    private final MeterDataSpool spool;
    private final MeterDataFiles files;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final Outbox outbox;

    public ReceivingFiles(
            UnitOfWork work,
            MeterDataSpool spool,
            MeterDataFiles files,
            Jobs jobs,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.spool = spool;
        this.files = files;
        this.jobs = jobs;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A file arrives. @param name what the sender calls it, at most 200 characters are kept */
    public record Receive(String name, InputStream content) {}

    /** What became of it. @param job the job that takes it in; none when the same file had arrived before */
    public record Received(MeterDataFile file, Optional<UUID> job) {
        /** Whether this content was received before, so that nothing changed. */
        public boolean again() {
            return job.isEmpty();
        }
    }

    /** @throws UncheckedIOException if the content cannot be read or kept */
    public Outcome<Received> handle(Caller who, Receive command) {
        MeterDataSpool.Kept kept = keep(command.content());
        Outcome<Received> outcome = work.perform(Act.of(who, "metering.receive-file"), () -> {
            Optional<MeterDataFile> known = files.find(kept.digest());
            if (known.isPresent()) return Outcome.done(new Received(known.get(), Optional.empty()));
            String name =
                    command.name().substring(0, Math.min(200, command.name().length()));
            Change<MeterDataFile> change =
                    MeterDataFile.received(kept.digest(), name, kept.bytes(), who.unit(), clock.now());
            files.add(change.state());
            outbox.publish(change.facts());
            UUID job = jobs.submit(
                    who, TakingInFiles.KIND, Map.of("file", kept.digest().hex()));
            return Outcome.done(new Received(change.state().at(Version.NEW.next()), Optional.of(job)));
        });
        if (outcome instanceof Outcome.Done<Received>(Received received)
                && received.file().state() != MeterDataFile.State.RECEIVED) forget(kept);
        return outcome;
    }

    private MeterDataSpool.Kept keep(InputStream content) {
        try {
            return spool.keep(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget(MeterDataSpool.Kept kept) {
        try {
            spool.forget(kept.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
