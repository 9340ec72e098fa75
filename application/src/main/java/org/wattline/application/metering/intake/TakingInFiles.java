package org.wattline.application.metering.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.application.metering.intake.MeterDataLines.NotMeterData;
import org.wattline.application.metering.intake.TakingInLines.Taken;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.MeterDataFile;

/**
 * The job that takes a file of readings in, batch by batch. Readings, rejections and the number of the last line are stored in one unit, so
 * that after a crash it goes on behind that line without loss and without doubles.
 */
public final class TakingInFiles implements Jobs.Work {
    public static final String KIND = "metering.take-in-file";
    private static final int BATCH = 4000;

    private final UnitOfWork work;
    private final MeterDataSpool spool;
    private final MeterDataLines lines;
    private final MeterDataFiles files;
    private final TakingInLines taking;
    private final Outbox outbox;

    public TakingInFiles(
            UnitOfWork work,
            MeterDataSpool spool,
            MeterDataLines lines,
            MeterDataFiles files,
            TakingInLines taking,
            Outbox outbox) {
        this.work = work;
        this.spool = spool;
        this.lines = lines;
        this.files = files;
        this.taking = taking;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        String hex = Optional.ofNullable(progress.arguments().get("file")).orElseThrow();
        FileDigest digest = new FileDigest(hex);
        MeterDataFile file = files.find(digest).orElseThrow();
        if (file.state() == MeterDataFile.State.RECEIVED) takeIn(file, progress);
        return Optional.of("/v1/meter-data-files/" + hex);
    }

    private void takeIn(MeterDataFile file, Jobs.Progress progress) {
        progress.total(file.bytes());
        try (MeterDataLines.Open open = lines.open(spool.open(file.digest()))) {
            open.skipTo(file.lastLine());
            if (!batches(file.digest(), open, progress)) return;
            change(file.digest(), progress, MeterDataFile::finish);
        } catch (NotMeterData fault) {
            progress.problem(file.name(), fault.why());
            change(file.digest(), progress, held -> held.giveUp(fault.why()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forget(file.digest());
    }

    /** Reads and looks at each batch while the one before is stored. @return whether the end was reached */
    private boolean batches(FileDigest digest, MeterDataLines.Open open, Jobs.Progress progress) {
        LookingAhead ahead = taking.ahead();
        Callable<Next> reading = () -> new Next(ahead.at(open.next(BATCH)), open.bytesRead());
        try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Next> next = reader.submit(reading);
            while (true) {
                Next now = got(next);
                if (now.batch().lines().isEmpty()) return true;
                if (progress.cancelled()) return false;
                next = reader.submit(reading);
                dealWith(digest, now.batch(), ahead, progress);
                ahead.stored();
                progress.done(now.bytesRead());
            }
        }
    }

    private record Next(LookingAhead.Looked batch, long bytesRead) {}

    private static Next got(Future<Next> next) {
        try {
            return next.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) throw fault;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void dealWith(FileDigest digest, LookingAhead.Looked batch, LookingAhead ahead, Jobs.Progress progress) {
        try {
            store(digest, batch.lines(), progress, () -> taking.takeIn(batch, ahead));
        } catch (AlreadyThere meanwhile) {
            store(digest, batch.lines(), progress, () -> taking.takeIn(batch.lines()));
        }
    }

    private void store(FileDigest digest, List<FileLine> batch, Jobs.Progress progress, Supplier<Taken> taken) {
        change(digest, progress, held -> {
            Taken done = taken.get();
            files.reject(digest, done.rejections());
            if (!done.rejections().isEmpty())
                progress.problem(
                        "lines " + batch.getFirst().line() + " … "
                                + batch.getLast().line(),
                        done.rejections().size() + " turned away");
            return held.dealtWith(batch.getLast().line(), done.counts());
        });
    }

    private void change(
            FileDigest digest, Jobs.Progress progress, Function<MeterDataFile, Outcome<Change<MeterDataFile>>> decide) {
        Outcome<MeterDataFile> outcome = work.perform(
                Act.of(progress.who(), KIND),
                () -> files.find(digest)
                        .<Outcome<MeterDataFile>>map(held -> decide.apply(held).map(change -> {
                            outbox.publish(change.facts());
                            return files.save(change.state());
                        }))
                        .orElse(Outcome.refused(MeteringRefusal.FILE_NOT_FOUND)));
        if (outcome instanceof Outcome.Refused<MeterDataFile>(var why))
            throw new IllegalStateException(digest + ": " + why.code());
    }

    private void forget(FileDigest digest) {
        try {
            spool.forget(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
