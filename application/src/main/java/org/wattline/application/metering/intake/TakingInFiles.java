package org.wattline.application.metering.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.metering.intake.MeterDataLines.NotMeterData;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.LineCounts;
import org.wattline.domain.metering.intake.MeterDataFile;

/**
 * The job that takes a file of readings in, batch by batch. Readings, rejections and the number of the last line are stored in one unit, so
 * that after a crash it goes on behind that line without loss and without doubles.
 */
public final class TakingInFiles implements Jobs.Work {
    public static final String KIND = "metering.take-in-file";
    private static final int BATCH = 2000;

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
            for (List<FileLine> batch = open.next(BATCH); !batch.isEmpty(); batch = open.next(BATCH)) {
                if (progress.cancelled()) return;
                dealWith(file.digest(), batch, progress);
                progress.done(open.bytesRead());
            }
            change(file.digest(), progress, MeterDataFile::finish);
        } catch (NotMeterData fault) {
            progress.problem(file.name(), fault.why());
            change(file.digest(), progress, held -> held.giveUp(fault.why()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forget(file.digest());
    }

    private void dealWith(FileDigest digest, List<FileLine> batch, Jobs.Progress progress) {
        change(digest, progress, held -> {
            TakingInLines.Taken taken = taking.takeIn(batch);
            files.reject(digest, taken.rejections());
            if (!taken.rejections().isEmpty())
                progress.problem(
                        "lines " + batch.getFirst().line() + " … "
                                + batch.getLast().line(),
                        taken.rejections().size() + " turned away");
            var stored = taken.stored();
            return held.dealtWith(
                    batch.getLast().line(),
                    new LineCounts(
                            stored.added(),
                            stored.superseding(),
                            stored.unchanged(),
                            taken.rejections().size()));
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
