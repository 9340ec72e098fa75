package org.wattline.bench.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.wattline.application.metering.intake.MeterDataFiles;
import org.wattline.application.metering.intake.ReceivingFiles;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.bench.CannotMeasure;
import org.wattline.bootstrap.Server;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.LineCounts;
import org.wattline.domain.metering.intake.MeterDataFile;

/** Lets a server take files in. */
record Files(Server server) {
    private static final Caller SYSTEM = Caller.system("bench");

    /** What became of a file, and how long the job took. */
    record Taken(long nanos, LineCounts counts) {}

    Taken takeIn(Path file) throws IOException {
        FileDigest digest = received(file);
        long begun = System.nanoTime();
        server.part(JobRunner.class).runDue();
        long took = System.nanoTime() - begun;
        MeterDataFile done = server.part(MeterDataFiles.class).find(digest).orElseThrow();
        if (done.state() != MeterDataFile.State.DONE) throw new CannotMeasure("the file was not taken in");
        return new Taken(took, done.counts());
    }

    private FileDigest received(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(java.nio.file.Files.newInputStream(file))) {
            Outcome<ReceivingFiles.Received> outcome =
                    server.part(ReceivingFiles.class).handle(SYSTEM, new ReceivingFiles.Receive("curves.csv", in));
            if (outcome instanceof Outcome.Done<ReceivingFiles.Received>(ReceivingFiles.Received received))
                return received.file().digest();
            throw new CannotMeasure("the file was refused");
        }
    }
}
