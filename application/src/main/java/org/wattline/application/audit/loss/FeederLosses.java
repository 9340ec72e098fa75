package org.wattline.application.audit.loss;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.metering.usage.BalancingFeeders;
import org.wattline.application.metering.usage.VirtualPoints;
import org.wattline.application.platform.Page;
import org.wattline.domain.audit.ConsumptionSeries;
import org.wattline.domain.audit.LossSeries;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.usage.FeederBalance;
import org.wattline.domain.premises.FeederCode;

/** Losses of feeders (线路线损), balanced when they are judged. */
public record FeederLosses(VirtualPoints virtual, BalancingFeeders balancing) implements LossSource {
    private static final int PART = 20;

    @Override
    public String kind() {
        return "feeder";
    }

    @Override
    public List<Check> checks() {
        return List.of(new Check(new RuleId("LL-03"), true, LossSeries::outside));
    }

    @Override
    public Page<String> part(Optional<String> after) {
        return virtual.fed(new Page.Request(PART, after)).map(FeederCode::code);
    }

    @Override
    public List<LossSeries> series(List<String> codes, Span days) {
        Map<String, List<FeederBalance>> byFeeder =
                balancing.of(codes.stream().map(FeederCode::new).toList(), days).stream()
                        .collect(groupingBy(balance -> balance.feeder().code(), TreeMap::new, toList()));
        return byFeeder.values().stream()
                .map(balances -> new LossSeries(
                        new ConsumptionSeries.Subject(
                                "feeder",
                                balances.getLast().feeder().code(),
                                balances.getLast().unit(),
                                Optional.empty()),
                        balances.stream().map(FeederLosses::day).toList()))
                .toList();
    }

    private static LossSeries.Day day(FeederBalance balance) {
        Map<String, String> evidence = new TreeMap<>();
        balance.supply()
                .ifPresent(supply -> evidence.put("supplyKwh", supply.kwh().toPlainString()));
        evidence.put("passedKwh", balance.passed().kwh().toPlainString());
        evidence.put("lacking", Integer.toString(balance.lacking().size()));
        return new LossSeries.Day(balance.day(), balance.lossRate(), evidence);
    }
}
