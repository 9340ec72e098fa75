package org.wattline.application.metering.usage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.usage.AreaBalance;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageStep;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.TransformerArea;

/**
 * The job that balances transformer areas day by day, {@value #PART} at a time with a few queries for all of them; without arguments the last three
 * days, so that what arrived late counts. Areas of which nobody tells the supply are passed over. Begun again it comes to the same.
 */
public final class BalancingAreas implements Jobs.Work {
    public static final String KIND = "metering.balance-areas";
    private static final int PART = 20;
    private static final int LATE_DAYS = 3;

    private final UnitOfWork work;
    private final UsagePorts ports;
    private final Members members;
    private final AddingUp adding;
    private final LossPolicies policies;
    private final BusinessClock clock;

    public BalancingAreas(UnitOfWork work, UsagePorts ports, LossPolicies policies, BusinessClock clock) {
        this.work = work;
        this.ports = ports;
        this.members = ports.members();
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
        LocalDate today = clock.today();
        LocalDate from = Optional.ofNullable(progress.arguments().get("from"))
                .map(LocalDate::parse)
                .orElse(today.minusDays(LATE_DAYS));
        LocalDate to = Optional.ofNullable(progress.arguments().get("to"))
                .map(LocalDate::parse)
                .orElse(today);
        Scope scope =
                new Scope(Optional.ofNullable(progress.arguments().get("unit")).map(UnitPath::new), Optional.empty());
        long done = 0;
        Optional<String> after = Optional.empty();
        do {
            if (progress.cancelled()) return Optional.empty();
            Page<TransformerArea> page = ports.network().areas(scope, new Page.Request(PART, after));
            Outcome<Integer> stored = work.perform(Act.of(progress.who(), KIND), () -> {
                List<AreaBalance> balances = of(page.items(), Span.of(from, to));
                ports.balances().put(balances);
                return Outcome.done(balances.size());
            });
            if (stored instanceof Outcome.Refused<Integer>(var why)) throw new IllegalStateException(why.code());
            done += page.items().size();
            progress.done(done);
            after = page.next();
        } while (after.isPresent());
        return Optional.of("/v1/area-balances?day=" + to.minusDays(1));
    }

    private List<AreaBalance> of(List<TransformerArea> areas, Span span) {
        Map<AreaCode, VirtualPoint> supplies =
                ports
                        .virtual()
                        .supplying(areas.stream().map(TransformerArea::code).toList())
                        .stream()
                        .collect(toMap(each -> each.supplies().orElseThrow(), Function.identity()));
        List<AreaBalance> balances = new ArrayList<>();
        if (supplies.isEmpty()) return balances;
        for (LocalDate day = span.from(); day.isBefore(span.end()); day = day.plusDays(1))
            balances.addAll(on(
                    day,
                    areas.stream()
                            .filter(area -> supplies.containsKey(area.code()))
                            .toList(),
                    supplies));
        return balances;
    }

    private List<AreaBalance> on(LocalDate day, List<TransformerArea> areas, Map<AreaCode, VirtualPoint> supplies) {
        Map<AreaCode, Map<Members.Flow, Integer>> flows = new HashMap<>();
        supplies.forEach((area, supply) -> flows.put(area, members.of(supply.on(day), day)));
        Map<AreaCode, List<MeteringPoint>> sold =
                ports.main().in(supplies.keySet(), day).stream().collect(groupingBy(MeteringPoint::area));
        Collection<MeteringPoint> all = Stream.concat(
                        flows.values().stream()
                                .flatMap(own -> own.keySet().stream().map(Members.Flow::point)),
                        sold.values().stream().flatMap(List::stream))
                .toList();
        Map<MeteringPointNo, List<UsagePart>> usage =
                adding.each(all, Span.of(day, day.plusDays(1)), UsageStep.DAY, Optional.empty());
        List<AreaBalance> balances = new ArrayList<>();
        for (TransformerArea area : areas) {
            Map<Members.Flow, Integer> supply = flows.getOrDefault(area.code(), Map.of());
            UsagePart went = AddingUp.sum(supply, usage).stream()
                    .findFirst()
                    .orElse(UsagePart.nothing(Span.of(day, day.plusDays(1))));
            balances.add(AreaBalance.of(
                    area.code(),
                    area.unit(),
                    day,
                    went,
                    sales(sold.getOrDefault(area.code(), List.of()), gates(supply), usage),
                    policies.on(day)));
        }
        return balances;
    }

    /** Points by which the supply is told sell nothing; feeding-in of customers among them does not hinder their own sales. */
    private static Set<MeteringPointNo> gates(Map<Members.Flow, Integer> supply) {
        return supply.keySet().stream()
                .filter(flow -> flow.channel() == Channel.ACTIVE_IMPORT)
                .map(flow -> flow.point().no())
                .collect(toSet());
    }

    private static Map<MeteringPointNo, UsagePart> sales(
            List<MeteringPoint> points, Set<MeteringPointNo> gates, Map<MeteringPointNo, List<UsagePart>> usage) {
        Map<MeteringPointNo, UsagePart> sold = new TreeMap<>();
        for (MeteringPoint point : points)
            if (!gates.contains(point.no()))
                usage.getOrDefault(point.no(), List.of()).stream()
                        .filter(part -> part.quality().total() > 0)
                        .findFirst()
                        .ifPresent(part -> sold.put(point.no(), part));
        return sold;
    }
}
