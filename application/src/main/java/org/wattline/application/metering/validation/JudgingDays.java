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
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.validation.DayFacts;
import org.wattline.domain.metering.validation.DayFigures;
import org.wattline.domain.metering.validation.Validator;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeGroup;
import org.wattline.domain.metering.validation.VeeHit;
import org.wattline.domain.metering.validation.VeeRuleSet;

/** Judges days' curves, a chunk at a time: what they are compared with is read for all of them at once. */
public final class JudgingDays {
    private final VeePorts ports;
    private final VeeRuleSets rules;
    private final Map<Setting, Validator> validators = new ConcurrentHashMap<>();

    public JudgingDays(VeePorts ports, VeeRuleSets rules) {
        this.ports = ports;
        this.rules = rules;
    }

    private record Setting(String version, String group, Channel channel, MeteringMode mode) {}

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
            List<VeeHit> hits = hits(point, day, known, figures, past, advances);
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

    /** What the rules say of one day. @param figures of that day */
    List<VeeHit> hits(
            MeteringPoint point,
            IntervalDay day,
            KnownCustomer known,
            DayFigures figures,
            Past past,
            DayAdvances advances) {
        return validator(rules.on(day.day()), known, day.channel(), point.mode())
                .judge(figures, facts(point, day, known, past, advances));
    }

    private Validator validator(VeeRuleSet set, KnownCustomer known, Channel channel, MeteringMode mode) {
        VeeGroup group = set.of(known.customers());
        return validators.computeIfAbsent(
                new Setting(set.version(), group.name(), channel, mode),
                setting -> Validator.of(group, VeeCheck.Target.DAY, channel, mode));
    }

    private static DayFacts facts(
            MeteringPoint point, IntervalDay day, KnownCustomer known, Past past, DayAdvances advances) {
        Optional<Installation> installation = point.installations().stream()
                .filter(i -> i.meter().equals(day.meter()))
                .reduce((one, later) -> later);
        Set<Channel> counted = installation.map(JudgingDays::counted).orElse(Set.of());
        DayFacts.Place place = new DayFacts.Place(
                point.mode(),
                known.open() && installation.isPresent(),
                counted.isEmpty() || counted.contains(day.channel()),
                day.multiplier().factor().movePointRight(6).longValue(),
                installation.map(i -> i.multiplier().equals(day.multiplier())).orElse(true),
                known.capacityKva(),
                known.generates());
        int lacking = 0;
        if (day.channel() == Channel.ACTIVE_IMPORT)
            for (Channel sibling : counted) if (sibling != day.channel() && past.lacks(day, sibling)) lacking++;
        return new DayFacts(
                day.channel(),
                Past.rank(day.quality()),
                place,
                past.history(day),
                past.known(day),
                new DayFacts.Beside(advances.of(day), past.imported(day), lacking));
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
