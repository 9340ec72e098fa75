package org.wattline.application.metering.poll;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
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

    AskingMeters(
            FieldAddresses addresses,
            MeteringPoints points,
            MeterChannels channels,
            BusinessClock clock,
            Executor lines,
            int atOnce) {
        this.addresses = addresses;
        this.points = points;
        this.channels = channels;
        this.clock = clock;
        this.lines = lines;
        this.atOnce = atOnce;
    }

    /** What came; questions that were not asked because somebody cancelled are left out. */
    List<PolledAnswer> ask(PollingPlan plan, List<Question> due, BooleanSupplier cancelled) {
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
        CompletableFuture.allOf(all.values().stream()
                        .map(behind -> CompletableFuture.runAsync(
                                () -> {
                                    room.acquireUninterruptibly();
                                    try {
                                        behind.values().forEach(meters -> ask(meters, cancelled));
                                    } finally {
                                        room.release();
                                    }
                                },
                                lines))
                        .toArray(CompletableFuture[]::new))
                .join();
        return all.values().stream()
                .flatMap(behind -> behind.values().stream())
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
    private void ask(List<AskedMeter> meters, BooleanSupplier cancelled) {
        int silent = 0;
        try (MeterChannel channel = channels.open(meters.getFirst().address())) {
            for (AskedMeter meter : meters) {
                if (cancelled.getAsBoolean()) return;
                if (silent >= AskedMeter.SILENT_IN_A_ROW) meter.notAsked("not asked, the line was silent");
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
