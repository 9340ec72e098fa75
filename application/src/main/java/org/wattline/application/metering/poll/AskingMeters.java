package org.wattline.application.metering.poll;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.metering.field.MeterChannel;
import org.wattline.application.metering.field.MeterChannels;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.field.ChannelPassword;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Question;

/** Asks many meters: concentrators side by side, but no more than so many; what is behind one of them, one after the other. */
final class AskingMeters {
    private final FieldAddresses addresses;
    private final MeteringPoints points;
    private final MeterChannels channels;
    private final BusinessClock clock;
    private final Executor lines;
    private final int atOnce;
    private final Duration patience;

    AskingMeters(
            FieldAddresses addresses,
            MeteringPoints points,
            MeterChannels channels,
            BusinessClock clock,
            Executor lines,
            int atOnce,
            Duration patience) {
        this.addresses = addresses;
        this.points = points;
        this.channels = channels;
        this.clock = clock;
        this.lines = lines;
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /**
     * Tells what came, concentrator by concentrator, as soon as one is through, so that none waits for a slower one. Questions that were not asked
     * because somebody cancelled are left out.
     */
    void ask(PollingPlan plan, List<Question> due, BooleanSupplier cancelled, Consumer<List<PolledAnswer>> came) {
        Map<AssetNo, List<Question>> byMeter = due.stream().collect(groupingBy(Question::meter));
        Map<AssetNo, List<Installation>> hung = hung(byMeter.keySet());
        Map<Concentrator, Map<Line, List<AskedMeter>>> all = new LinkedHashMap<>();
        for (FieldAddress address : addresses.find(byMeter.keySet()))
            all.computeIfAbsent(address.concentrator(), c -> new LinkedHashMap<>())
                    .computeIfAbsent(Line.of(address), line -> new ArrayList<>())
                    .add(new AskedMeter(
                            plan,
                            address,
                            byMeter.getOrDefault(address.meter(), List.of()),
                            hung.getOrDefault(address.meter(), List.of()),
                            clock));
        Semaphore room = new Semaphore(atOnce);
        CompletionService<List<PolledAnswer>> through = new ExecutorCompletionService<>(lines);
        for (Map<Line, List<AskedMeter>> behind : all.values()) {
            Future<List<PolledAnswer>> ignored = through.submit(() -> {
                room.acquireUninterruptibly();
                try {
                    return ask(behind, cancelled);
                } finally {
                    room.release();
                }
            });
        }
        tell(through, all.size(), came);
    }

    /** A fault on one line keeps no other's answers from being told. */
    private static void tell(
            CompletionService<List<PolledAnswer>> through, int count, Consumer<List<PolledAnswer>> came) {
        Optional<RuntimeException> fault = Optional.empty();
        for (int i = 0; i < count; i++) {
            try {
                came.accept(through.take().get());
            } catch (ExecutionException e) {
                if (fault.isEmpty()) fault = Optional.of(new IllegalStateException(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (RuntimeException e) {
                if (fault.isEmpty()) fault = Optional.of(e);
            }
        }
        if (fault.isPresent()) throw fault.get();
    }

    /** What is behind one concentrator: line by line, as long as its time lasts. */
    private List<PolledAnswer> ask(Map<Line, List<AskedMeter>> behind, BooleanSupplier cancelled) {
        Instant end = clock.now().plus(patience);
        behind.values().forEach(meters -> ask(meters, end, cancelled));
        return behind.values().stream()
                .flatMap(List::stream)
                .flatMap(meter -> meter.answers().stream())
                .toList();
    }

    private Map<AssetNo, List<Installation>> hung(Collection<AssetNo> meters) {
        return points.measuredBy(meters).stream()
                .flatMap(point -> point.installations().stream())
                .collect(groupingBy(Installation::meter));
    }

    /** Where several meters in a row are silent the line is, and the others are not waited for. */
    private void ask(List<AskedMeter> meters, Instant end, BooleanSupplier cancelled) {
        int silent = 0;
        try (MeterChannel channel = channels.open(meters.getFirst().address())) {
            for (AskedMeter meter : meters) {
                if (cancelled.getAsBoolean()) return;
                if (!clock.now().isBefore(end)) meter.notAsked("not asked, its concentrator took too long");
                else if (silent >= AskedMeter.SILENT_IN_A_ROW) meter.notAsked("not asked, the line was silent");
                else silent = meter.ask(channel) ? silent + 1 : 0;
            }
        }
    }

    /** What one channel reaches. */
    private record Line(Concentrator concentrator, ChannelProtocol protocol, Optional<ChannelPassword> password) {
        static Line of(FieldAddress address) {
            return new Line(address.concentrator(), address.protocol(), address.password());
        }
    }
}
