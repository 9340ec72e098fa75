package org.wattline.domain.metering.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/** The hours of a day at one metering point, from its curves. */
public final class HourlyUsage {
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private HourlyUsage() {}

    /**
     * @param curves of this point and day, one for each channel; intervals longer than an hour tell nothing of hours
     * @param filled which intervals of estimated days a rule filled in, where that is told
     */
    public static List<UsagePart> of(
            MeteringPoint point,
            LocalDate day,
            Collection<IntervalDay> curves,
            Map<ReadingRef.OfDay, List<DayEstimate.Applied>> filled) {
        Map<Channel, IntervalDay> byChannel = new EnumMap<>(Channel.class);
        for (IntervalDay curve : curves) if (curve.energy().minutes() <= MINUTES) byChannel.put(curve.channel(), curve);
        List<UsagePart> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            Instant from = Zone.startOf(day).plus(Duration.ofHours(hour));
            hours.add(hour(point, from, hour, byChannel, filled));
        }
        return hours;
    }

    private static UsagePart hour(
            MeteringPoint point,
            Instant from,
            int hour,
            Map<Channel, IntervalDay> byChannel,
            Map<ReadingRef.OfDay, List<DayEstimate.Applied>> filled) {
        Instant to = from.plus(Duration.ofHours(1));
        Optional<Known> imported =
                Optional.ofNullable(byChannel.get(Channel.ACTIVE_IMPORT)).map(curve -> known(curve, hour, filled));
        Optional<Known> exported =
                Optional.ofNullable(byChannel.get(Channel.ACTIVE_EXPORT)).map(curve -> known(curve, hour, filled));
        long minutes = PointUsage.hanging(point, from, to);
        Optional<Known> first = imported.or(() -> exported);
        if (first.isEmpty()) return UsagePart.nothing(from, to, UsageQuality.unknown(minutes));
        boolean nothing = first.get().quality().missing() == MINUTES;
        return new UsagePart(
                from,
                to,
                nothing ? UsageBasis.NOTHING : UsageBasis.CURVES,
                nothing ? Optional.empty() : imported.map(Known::energy),
                nothing ? Optional.empty() : exported.map(Known::energy),
                Collections.emptySortedMap(),
                first.get().quality().outOf(minutes));
    }

    private record Known(Energy energy, UsageQuality quality) {}

    private static Known known(IntervalDay day, int hour, Map<ReadingRef.OfDay, List<DayEstimate.Applied>> filled) {
        IntervalEnergy curve = day.energy();
        int perHour = MINUTES / curve.minutes();
        long units = 0;
        int missing = 0;
        Optional<List<DayEstimate.Applied>> told = Optional.ofNullable(filled.get(day.ref()));
        long estimated = 0;
        for (int i = hour * perHour; i < (hour + 1) * perHour; i++) {
            if (curve.isMissing(i)) missing++;
            else units += curve.at(i);
            int at = i;
            if (told.stream().flatMap(List::stream).anyMatch(each -> each.from() <= at && at < each.to()))
                estimated += curve.minutes();
        }
        long minutes = estimated;
        UsageQuality quality = UsageQuality.of(
                        day.quality(), (long) (perHour - missing) * curve.minutes(), told.map(all -> minutes))
                .plus(UsageQuality.unknown((long) missing * curve.minutes()));
        return new Known(IntervalEnergy.energy(units), quality);
    }
}
