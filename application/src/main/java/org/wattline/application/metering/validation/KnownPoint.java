package org.wattline.application.metering.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.metering.Readings.PastDay;
import org.wattline.application.metering.validation.JudgingDays.Site;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.validation.DayHistory;

/** What is remembered of a point from batch to batch: its site, its customer, and the days that its days are compared with. */
final class KnownPoint implements Past {
    private static final Channel[] CHANNELS = Channel.values();

    private final int since;
    private final DaySeries[] series = new DaySeries[CHANNELS.length];
    private Optional<KnownCustomer.Timeline> customer = Optional.empty();
    private LocalDate from = LocalDate.EPOCH;
    private LocalDate to = LocalDate.EPOCH;
    private MeteringPoint point;
    private Site site;
    private int asOf;
    private Optional<BesideDays> beside = Optional.empty();

    /** @param now which time what is known is forgotten */
    KnownPoint(MeteringPoint point, IntervalDay first, int now) {
        this.point = point;
        since = now;
        asOf = now;
        for (Channel channel : CHANNELS) series[channel.ordinal()] = new DaySeries();
        site = Site.of(point, first.meter());
    }

    MeteringPoint point() {
        return point;
    }

    /** Since when its days are known. */
    int since() {
        return since;
    }

    /** Since when all else is known. */
    int asOf() {
        return asOf;
    }

    /** Everything but the days may be different now. */
    void renew(MeteringPoint now, IntervalDay next, int time) {
        point = now;
        site = Site.of(now, next.meter());
        asOf = time;
        customer = Optional.empty();
        from = LocalDate.EPOCH;
        to = LocalDate.EPOCH;
        beside = Optional.empty();
    }

    DaySeries series(Channel channel) {
        return series[channel.ordinal()];
    }

    /** Where the meter of a day hangs. */
    Site site(IntervalDay day) {
        if (!site.meter().equals(day.meter())) site = Site.of(point, day.meter());
        return site;
    }

    /** The channels that are looked at because of a day. */
    boolean looksAt(Channel channel, IntervalDay day) {
        if (channel == day.channel()) return true;
        return switch (day.channel()) {
            case ACTIVE_IMPORT -> site(day).counted().contains(channel);
            case ACTIVE_EXPORT -> channel == Channel.ACTIVE_IMPORT;
            case REACTIVE_FORWARD, REACTIVE_REVERSE -> false;
        };
    }

    /** Whether everything is known that a day is compared with. */
    boolean asked(IntervalDay day) {
        long on = day.day().toEpochDay();
        for (Channel channel : CHANNELS)
            if (looksAt(channel, day) && !series(channel).asked(on, DayHistory.EARLIEST)) return false;
        return true;
    }

    /** Whether the day before was asked for: then the days after will be, too. */
    boolean comesAgain(IntervalDay day) {
        return series(day.channel()).asked(day.day().toEpochDay() - 1);
    }

    void learn(AccountFacts.OverDays facts, LocalDate first, LocalDate end) {
        customer = Optional.of(facts.life(point.no()));
        from = first;
        to = end;
    }

    /** Whether the customer is known on a day. */
    boolean knowsCustomer(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether it is known what lies beside a day's curves. */
    boolean knowsBeside(LocalDate day) {
        return beside.isPresent() && beside.get().covers(day);
    }

    void learn(BesideDays found) {
        beside = Optional.of(found);
    }

    BesideDays beside() {
        return beside.orElseThrow();
    }

    KnownCustomer customer(LocalDate day) {
        return customer.orElseThrow().on(day);
    }

    void nothing(Set<LocalDate> days, Set<Channel> channels) {
        for (Channel channel : channels)
            for (LocalDate day : days) series(channel).nothing(day.toEpochDay());
    }

    /** The day is taken as stored from now on, unless something is there for it. @return whether nothing was */
    boolean arrives(IntervalDay day) {
        return series(day.channel()).arrives(day);
    }

    @Override
    public DayHistory history(IntervalDay day) {
        return series(day.channel()).history(day.day().toEpochDay());
    }

    @Override
    public Optional<PastDay> on(MeteringPointNo no, Channel channel, LocalDate day) {
        return series(channel).on(no, channel, day);
    }

    /** Nothing: days for which something is stored are not judged by this. */
    @Override
    public Optional<PastDay> before(IntervalDay day) {
        return Optional.empty();
    }
}
