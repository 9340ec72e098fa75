package org.wattline.application.metering.usage;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.wattline.application.metering.DaysAsked;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.usage.AreaBalance;
import org.wattline.domain.metering.usage.Member;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageStep;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.TransformerArea;

/**
 * The job that balances transformer areas, {@value #PART} at a time: a handful of queries for all of their points and days. Without arguments it
 * looks at the last three days, so that what arrived late counts. Areas of which nobody tells the supply are passed over. Begun again it comes to
 * the same.
 */
public final class BalancingAreas implements Jobs.Work {
    public static final String KIND = "metering.balance-areas";
    private static final int PART = 50;
    private static final int LATE_DAYS = 3;

    private final UnitOfWork work;
    private final UsagePorts ports;
    private final AddingUp adding;
    private final LossPolicies policies;
    private final BusinessClock clock;

    public BalancingAreas(UnitOfWork work, UsagePorts ports, LossPolicies policies, BusinessClock clock) {
        this.work = work;
        this.ports = ports;
        this.adding = new AddingUp(ports.finding());
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        DaysAsked asked = DaysAsked.of(progress.arguments(), clock.today().minusDays(LATE_DAYS), clock.today());
        boolean ended = DaysAsked.everyPart(
                progress, after -> ports.network().areas(asked.scope(), new Page.Request(PART, after)), areas -> {
                    Outcome<Integer> stored = work.perform(Act.of(progress.who(), KIND), () -> {
                        List<AreaBalance> balances = of(areas, asked.days());
                        ports.balances().put(balances);
                        return Outcome.done(balances.size());
                    });
                    if (stored instanceof Outcome.Refused<Integer>(var why))
                        throw new IllegalStateException(why.code());
                });
        return ended ? Optional.of("/v1/area-balances?day=" + asked.days().end().minusDays(1)) : Optional.empty();
    }

    private List<AreaBalance> of(List<TransformerArea> areas, Span span) {
        Map<AreaCode, VirtualPoint> supplies =
                ports
                        .virtual()
                        .supplying(areas.stream().map(TransformerArea::code).toList())
                        .stream()
                        .collect(toMap(each -> each.supplies().orElseThrow(), Function.identity()));
        if (supplies.isEmpty()) return List.of();
        MainPoints.Held sold = ports.main().over(supplies.keySet(), span);
        Members members = ports.members().knowing(gates(supplies.values(), span), sold);
        List<Day> days = new ArrayList<>();
        Set<MeteringPoint> all = new HashSet<>();
        for (TransformerArea area : areas)
            if (supplies.containsKey(area.code()))
                span.from()
                        .datesUntil(span.end())
                        .forEach(day -> days.add(new Day(
                                area,
                                day,
                                members.of(
                                        Optional.ofNullable(supplies.get(area.code()))
                                                .orElseThrow()
                                                .on(day),
                                        day),
                                sold.on(day, List.of(area.code())))));
        days.forEach(day -> all.addAll(day.points()));
        Map<MeteringPointNo, List<UsagePart>> usage = adding.each(all, span, UsageStep.DAY, Optional.empty());
        return days.stream()
                .map(day -> day.balance(usage, day.index(span), policies))
                .toList();
    }

    /** The meters by which the supplies are told, with one query. */
    private Map<MeteringPointNo, MeteringPoint> gates(Collection<VirtualPoint> supplies, Span span) {
        Set<MeteringPointNo> named = new HashSet<>();
        for (VirtualPoint supply : supplies)
            span.from()
                    .datesUntil(span.end())
                    .flatMap(day -> supply.on(day).stream())
                    .forEach(term -> {
                        if (term.of() instanceof Member.Point(var no, var channel)) named.add(no);
                    });
        return ports.points().findAll(named).stream().collect(toMap(MeteringPoint::no, Function.identity()));
    }

    /** An area on a day. @param supply what tells its supply @param sold its main points */
    private record Day(
            TransformerArea area, LocalDate day, Map<Members.Flow, Integer> supply, List<MeteringPoint> sold) {
        List<MeteringPoint> points() {
            List<MeteringPoint> all = new ArrayList<>(sold);
            supply.keySet().forEach(flow -> all.add(flow.point()));
            return all;
        }

        int index(Span span) {
            return Span.of(span.from(), day.plusDays(1)).days() - 1;
        }

        AreaBalance balance(Map<MeteringPointNo, List<UsagePart>> usage, int index, LossPolicies policies) {
            Map<MeteringPointNo, List<UsagePart>> own = new HashMap<>();
            for (MeteringPoint point : points())
                Optional.ofNullable(usage.get(point.no()))
                        .ifPresent(parts -> own.put(point.no(), List.of(parts.get(index))));
            UsagePart went = AddingUp.sum(supply, own).stream()
                    .findFirst()
                    .orElse(UsagePart.nothing(Span.of(day, day.plusDays(1))));
            return AreaBalance.of(area.code(), area.unit(), day, went, sales(own), policies.on(day));
        }

        private Map<MeteringPointNo, UsagePart> sales(Map<MeteringPointNo, List<UsagePart>> usage) {
            Set<MeteringPointNo> gates = gates();
            Map<MeteringPointNo, UsagePart> sales = new TreeMap<>();
            for (MeteringPoint point : sold)
                if (!gates.contains(point.no()))
                    usage.getOrDefault(point.no(), List.of()).stream()
                            .filter(part -> part.quality().total() > 0)
                            .findFirst()
                            .ifPresent(part -> sales.put(point.no(), part));
            return sales;
        }

        /** Points by which the supply is told sell nothing; feeding-in of customers among them does not hinder their own sales. */
        private Set<MeteringPointNo> gates() {
            return supply.keySet().stream()
                    .filter(flow -> flow.channel() == Channel.ACTIVE_IMPORT)
                    .map(flow -> flow.point().no())
                    .collect(toSet());
        }
    }
}
