package org.wattline.adapter.kafka;

import static org.wattline.application.metering.SampleMetering.in;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.wattline.adapter.memory.metering.MemoryMeterDataFiles;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.meterdata.FileMeterDataLines;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.metering.intake.FollowedStream;
import org.wattline.application.metering.intake.FollowingStreams;
import org.wattline.application.metering.intake.TakingInBatches;
import org.wattline.application.metering.intake.TakingInLines;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.intake.LineCounts;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;

/** Servers over one store in memory that read a topic, moved by the test; their units can be made to fail after they stored. */
final class HeadEndStand implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final MeteringStore store;
    final AtomicInteger failures = new AtomicInteger();
    final MeteringPoint point;
    private final FollowingStreams following;
    private final Broker broker;
    private final String topic;
    private final List<TopicReader> servers = new ArrayList<>();

    HeadEndStand(Broker broker, String topic) {
        this.broker = broker;
        this.topic = topic;
        MemoryStore memory = new MemoryStore(() -> NOW, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
        MemoryMeteringPoints points = new MemoryMeteringPoints(memory);
        store = new MeteringStore(
                memory,
                memory,
                memory.numbers(),
                points,
                new MemoryMeters(memory),
                new MemoryReadings(memory, points),
                new MemoryMeterDataFiles(memory));
        following = following();
        point = SampleMetering.stored(store, SampleMetering.metered(Register.ACTIVE_IMPORT));
    }

    private FollowingStreams following() {
        UnitOfWork work = new Failing(store.work(), failures);
        TakingInLines judging =
                new TakingInLines(store.points(), store.meters(), store.readings(), ArrivalRules.NONE, () -> NOW);
        TakingInBatches batches = new TakingInBatches(work, store.files(), judging, store.outbox());
        return new FollowingStreams(work, store.files(), batches, () -> NOW, store.outbox());
    }

    FollowedStream follow(String source) {
        return SampleMetering.value(
                following.handle(Caller.system("tester"), new FollowingStreams.Follow(source, source)));
    }

    TopicReader server() {
        TopicReader server = new TopicReader(
                new Topic(
                        broker.servers(),
                        topic,
                        "wattline",
                        Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "300")),
                following,
                new FileMeterDataLines(),
                InstantSource.system(),
                Duration.ofMillis(20));
        servers.add(server);
        return server;
    }

    void stop(TopicReader server) {
        server.close();
        servers.remove(server);
    }

    /** Moves the servers until something holds. */
    void until(BooleanSupplier holds) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end))
                throw new AssertionError("it never came to that: " + files()
                        + servers.stream().map(TopicReader::trouble).toList());
            for (TopicReader server : List.copyOf(servers)) {
                boolean ignored = server.step();
            }
        }
    }

    /** Until so many lines are dealt with. */
    void untilLines(long lines) {
        until(() -> counts().lines() >= lines);
    }

    LineCounts counts() {
        return files().stream().map(MeterDataFile::counts).reduce(LineCounts.NONE, LineCounts::plus);
    }

    List<MeterDataFile> files() {
        return in(store, () -> store.files().list(Scope.EVERYTHING, Page.Request.first(50)))
                .items();
    }

    List<Rejection> rejections() {
        return files().stream()
                .flatMap(file ->
                        in(store, () -> store.files().rejections(file.digest(), Page.Request.first(500)))
                                .items()
                                .stream())
                .toList();
    }

    /** A register reading of the point's meter at the beginning of a day of January or February. */
    String line(int day, String kwh) {
        return "{\"meter\":\"%s\",\"at\":\"%s\",\"registers\":{\"ACTIVE_IMPORT\":\"%s\"}}"
                .formatted(
                        point.installations().getLast().meter(),
                        LocalDate.of(2026, 1, 1).plusDays(day),
                        kwh);
    }

    @Override
    public void close() {
        servers.forEach(TopicReader::close);
    }

    /** Fails when everything is stored and nothing is committed, as a server that is killed there. */
    private record Failing(UnitOfWork work, AtomicInteger failures) implements UnitOfWork {
        @Override
        public <T> Outcome<T> perform(Act act, Supplier<Outcome<T>> what) {
            return work.perform(act, () -> {
                Outcome<T> outcome = what.get();
                if (act.command().equals("metering.take-in-file") && failures.getAndUpdate(n -> Math.max(n - 1, 0)) > 0)
                    throw new IllegalStateException("killed before the commit");
                return outcome;
            });
        }

        @Override
        public <T> Rehearsal<T> rehearse(Supplier<T> what) {
            return work.rehearse(what);
        }
    }
}
