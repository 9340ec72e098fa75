package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.validation.CustomerClass;
import org.wattline.domain.metering.validation.DayFacts;
import org.wattline.domain.metering.validation.DayFigures;
import org.wattline.domain.metering.validation.Validator;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeHit;
import org.wattline.domain.metering.validation.VeeRuleSet;
import org.wattline.domain.quantity.Ratio;

/** Judges days' curves, a chunk at a time: what they are compared with is read for all of them at once. */
public final class JudgingDays {
    private final VeePorts ports;
    private final VeeRuleSets rules;
    private final Map<Setting, Validator> validators = new ConcurrentHashMap<>();

    public JudgingDays(VeePorts ports, VeeRuleSets rules) {
        this.ports = ports;
        this.rules = rules;
    }

    private record Setting(String version, CustomerClass customers, Channel channel, MeteringMode mode) {}

    /** What the rules say of each day, in their order. */
    List<Struck> judge(Map<MeteringPointNo, MeteringPoint> points, List<IntervalDay> days) {
        if (days.isEmpty()) return List.of();
        DayAdvances advances = DayAdvances.of(
                ports.readings(), points, days.stream().map(IntervalDay::day).collect(toSet()));
        Set<Channel> channels =
                days.stream().map(IntervalDay::channel).collect(toCollection(() -> EnumSet.noneOf(Channel.class)));
        if (channels.contains(Channel.ACTIVE_IMPORT))
            for (MeteringPoint point : points.values())
                point.open().ifPresent(meter -> channels.addAll(counted(meter)));
        PastDays past = new PastDays(ports.readings(), points.keySet(), channels, days);
        AccountFacts.OverDays facts = ports.accounts().over(points.values(), span(days));
        DayFigures figures = new DayFigures();
        List<Struck> all = new ArrayList<>(days.size());
        for (IntervalDay day : days) {
            MeteringPoint point = Optional.ofNullable(points.get(day.point())).orElseThrow();
            KnownCustomer known = facts.of(day.point(), day.day());
            VeeRuleSet set = rules.on(day.day());
            figures.take(day.energy());
            List<VeeHit> hits = hits(Site.of(point, day.meter()), day, known, figures, past, advances.of(day));
            boolean trusted = day.energy().missing() == 0 && day.quality() != ReadingQuality.ESTIMATED;
            all.add(new Struck(point, new VeeTarget.Day(day.channel(), day.day()), set, hits, trusted));
        }
        return all;
    }

    private static Span span(List<IntervalDay> days) {
        LocalDate first = days.getFirst().day();
        LocalDate last = first;
        for (IntervalDay day : days) {
            if (day.day().isBefore(first)) first = day.day();
            if (day.day().isAfter(last)) last = day.day();
        }
        return Span.of(first, last.plusDays(1));
    }

    /** What the rules say of one day. @param figures of that day @param advance how far its register went, in milliwatt-hours, or missing */
    List<VeeHit> hits(Site site, IntervalDay day, KnownCustomer known, DayFigures figures, Past past, long advance) {
        return validator(rules.on(day.day()), known, day.channel(), site.point().mode())
                .judge(figures, facts(site, day, known, past, advance));
    }

    private Validator validator(VeeRuleSet set, KnownCustomer known, Channel channel, MeteringMode mode) {
        Setting setting = new Setting(set.version(), known.customers(), channel, mode);
        return Optional.ofNullable(validators.get(setting))
                .orElseGet(() -> validators.computeIfAbsent(
                        setting, s -> Validator.of(set.of(s.customers()), VeeCheck.Target.DAY, s.channel(), s.mode())));
    }

    /**
     * Where a meter hangs or hung last, made ready for many days.
     *
     * @param hung whether it ever did
     * @param counted the channels that it counts
     * @param multiplier by which its figures are multiplied
     * @param millionths the same
     */
    record Site(
            MeteringPoint point, AssetNo meter, boolean hung, Set<Channel> counted, Ratio multiplier, long millionths) {
        static Site of(MeteringPoint point, AssetNo meter) {
            Optional<Installation> installation = point.installations().stream()
                    .filter(i -> i.meter().equals(meter))
                    .reduce((one, later) -> later);
            Ratio multiplier = installation.map(Installation::multiplier).orElse(Ratio.ONE);
            Set<Channel> counted = installation.map(JudgingDays::counted).orElse(Set.of());
            return new Site(point, meter, installation.isPresent(), counted, multiplier, millionths(multiplier));
        }

        private static long millionths(Ratio ratio) {
            return ratio.factor().movePointRight(6).longValue();
        }

        DayFacts.Place place(IntervalDay day, KnownCustomer known) {
            boolean same = day.multiplier().equals(multiplier);
            return new DayFacts.Place(
                    point.mode(),
                    known.open() && hung,
                    counted.isEmpty() || counted.contains(day.channel()),
                    same ? millionths : millionths(day.multiplier()),
                    same || !hung,
                    known.capacityKva(),
                    known.generates());
        }
    }

    private static DayFacts facts(Site site, IntervalDay day, KnownCustomer known, Past past, long advance) {
        DayFacts.Place place = site.place(day, known);
        int lacking = 0;
        if (day.channel() == Channel.ACTIVE_IMPORT)
            for (Channel sibling : site.counted()) if (sibling != day.channel() && past.lacks(day, sibling)) lacking++;
        return new DayFacts(
                day.channel(),
                Past.rank(day.quality()),
                place,
                past.history(day),
                past.known(day),
                new DayFacts.Beside(advance, past.imported(day), lacking));
    }

    /** The channels that a meter counts. */
    static Set<Channel> counted(Installation installation) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values())
            if (installation.dial(register(channel)).isPresent()) channels.add(channel);
        return channels;
    }

    /** The register that counts what a channel carries. */
    static Register register(Channel channel) {
        return channel.register();
    }

    static Map<MeteringPointNo, MeteringPoint> byNo(Collection<MeteringPoint> points) {
        return points.stream().collect(toMap(MeteringPoint::no, Function.identity(), (one, same) -> one));
    }
}
