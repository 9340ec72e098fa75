package org.wattline.application.metering.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.wattline.application.metering.intake.MeterDataLines.NotMeterData;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.MeterDataFile;

/** The job that takes a received file of readings in; after a crash it goes on behind the last line that was dealt with. */
public final class TakingInFiles implements Jobs.Work {
    public static final String KIND = "metering.take-in-file";

    private final MeterDataSpool spool;
    private final MeterDataLines lines;
    private final MeterDataFiles files;
    private final TakingInBatches batches;

    public TakingInFiles(MeterDataSpool spool, MeterDataLines lines, MeterDataFiles files, TakingInBatches batches) {
        this.spool = spool;
        this.lines = lines;
        this.files = files;
        this.batches = batches;
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
        MeterDataFile ended;
        try (MeterDataLines.Open open = lines.open(spool.open(file.digest()))) {
            open.skipTo(file.lastLine());
            if (!batches.run(progress.who(), file.digest(), open, new Watching(progress))) return;
            ended = batches.finish(progress.who(), file.digest(), file.bytes());
        } catch (NotMeterData fault) {
            progress.problem(file.name(), fault.why());
            ended = batches.giveUp(progress.who(), file.digest(), file.bytes(), fault.why());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forget(ended.digest());
    }

    private record Watching(Jobs.Progress progress) implements TakingInBatches.Watcher {
        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }

        @Override
        public void done(long bytes) {
            progress.done(bytes);
        }

        @Override
        public void rejected(String lines, int count) {
            progress.problem("lines " + lines, count + " turned away");
        }
    }

    private void forget(FileDigest digest) {
        try {
            spool.forget(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
