package org.wattline.adapter.meterdata;

import static org.wattline.application.metering.SampleMetering.in;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.wattline.adapter.memory.metering.MemoryMeterDataFiles;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.metering.intake.MendingLines;
import org.wattline.application.metering.intake.MeterDataLines;
import org.wattline.application.metering.intake.ReceivingFiles;
import org.wattline.application.metering.intake.TakingInBatches;
import org.wattline.application.metering.intake.TakingInFiles;
import org.wattline.application.metering.intake.TakingInLines;
import org.wattline.application.metering.intake.TakingInStreams;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;

/** The gateway on a store in memory, with jobs that run when a test says so. */
final class Gateway {
    static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final Caller CALLER = Caller.system("tester");

    final MeteringStore store;
    final List<Map<String, String>> queued = new ArrayList<>();
    final ReceivingFiles receiving;
    private final TakingInFiles taking;
    private final TakingInStreams streams;
    private final MendingLines mending;

    Gateway(Path spoolFolder) {
        this(spoolFolder, new FileMeterDataLines());
    }

    Gateway(Path spoolFolder, MeterDataLines lines) {
        this(memory(), spoolFolder, lines);
    }

    /** A second server over the same store and spool. */
    Gateway(MeteringStore store, Path spoolFolder, MeterDataLines lines) {
        this.store = store;
        FolderSpool spool = new FolderSpool(spoolFolder);
        receiving = new ReceivingFiles(store.work(), spool, store.files(), jobs(), () -> NOW, store.outbox());
        TakingInLines judging =
                new TakingInLines(store.points(), store.meters(), store.readings(), ArrivalRules.NONE, () -> NOW);
        TakingInBatches batches = new TakingInBatches(store.work(), store.files(), judging, store.outbox());
        taking = new TakingInFiles(spool, lines, store.files(), batches);
        streams = new TakingInStreams(
                store.work(),
                store.files(),
                lines,
                batches,
                () -> NOW,
                new UuidV7Ids(System::currentTimeMillis, new Random(2)),
                store.outbox());
        mending = new MendingLines(store.work(), store.files(), lines, judging, () -> NOW, store.outbox());
    }

    private static MeteringStore memory() {
        MemoryStore store = new MemoryStore(() -> NOW, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
        MemoryMeteringPoints points = new MemoryMeteringPoints(store);
        return new MeteringStore(
                store,
                store,
                store.numbers(),
                points,
                new MemoryMeters(store),
                new MemoryReadings(store, points),
                new MemoryMeterDataFiles(store));
    }

    MeteringPoint metered(Register... registers) {
        return SampleMetering.stored(store, SampleMetering.metered(registers));
    }

    ReceivingFiles.Received receive(String content) {
        return SampleMetering.value(receiving.handle(
                CALLER,
                new ReceivingFiles.Receive(
                        "readings.csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))));
    }

    MeterDataFile stream(String content) {
        return SampleMetering.value(streams.handle(
                CALLER,
                new TakingInStreams.Take(
                        "stream", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))));
    }

    Outcome<MeterDataFile> mend(MeterDataFile file, long line, String content) {
        return mending.handle(CALLER, new MendingLines.Mend(file.digest(), line, content));
    }

    /** Receives a file and takes it in. */
    MeterDataFile takeIn(String content) {
        MeterDataFile file = receive(content).file();
        run();
        return store.files().find(file.digest()).orElseThrow();
    }

    /** Runs what is queued. */
    void run() {
        for (Map<String, String> arguments : List.copyOf(queued)) {
            queued.remove(arguments);
            taking.run(progress(arguments));
        }
    }

    void run(Map<String, String> arguments) {
        taking.run(progress(arguments));
    }

    List<Rejection> rejections(MeterDataFile file) {
        return in(store, () -> store.files().rejections(file.digest(), Page.Request.first(500)))
                .items();
    }

    private Jobs jobs() {
        return new Jobs() {
            @Override
            public UUID submit(Caller who, String kind, Map<String, String> arguments) {
                queued.add(arguments);
                return new UUID(0, queued.size());
            }

            @Override
            public boolean cancel(UUID job) {
                return false;
            }

            @Override
            public Optional<Job> find(UUID job) {
                return Optional.empty();
            }

            @Override
            public Page<Problem> problems(UUID job, Page.Request page) {
                return new Page<>(List.of(), Optional.empty());
            }

            @Override
            public Page<Job> list(Optional<String> kind, Optional<State> state, Page.Request page) {
                return new Page<>(List.of(), Optional.empty());
            }
        };
    }

    static Jobs.Progress progress(Map<String, String> arguments) {
        return new Jobs.Progress() {
            @Override
            public UUID job() {
                return new UUID(0, 1);
            }

            @Override
            public Caller who() {
                return CALLER;
            }

            @Override
            public Map<String, String> arguments() {
                return arguments;
            }

            @Override
            public void total(long units) {}

            @Override
            public void done(long units) {}

            @Override
            public void problem(String subject, String what) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
