package org.wattline.application.audit.loss;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.metering.usage.AreaBalances;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.premises.Network;
import org.wattline.domain.audit.ConsumptionSeries;
import org.wattline.domain.audit.LossSeries;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.usage.AreaBalance;
import org.wattline.domain.metering.usage.LossBand;
import org.wattline.domain.premises.AreaCode;

/** Losses of transformer areas (台区线损), from their balances. */
public record AreaLosses(Network network, AreaBalances balances) implements LossSource {
    private static final int PART = 200;

    @Override
    public String kind() {
        return "transformer-area";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                new Check(new RuleId("LL-01"), true, LossSeries::outside),
                new Check(new RuleId("LL-02"), true, LossSeries::negative),
                new Check(new RuleId("LL-04"), true, LossSeries::sudden),
                new Check(new RuleId("LL-05"), false, LossSeries::untold));
    }

    @Override
    public Page<String> part(Optional<String> after) {
        return network.areas(Scope.EVERYTHING, new Page.Request(PART, after))
                .map(area -> area.code().code());
    }

    @Override
    public List<LossSeries> series(List<String> codes, Span days) {
        Map<String, List<AreaBalance>> byArea = balances
                .over(codes.stream().map(AreaCode::new).toList(), days)
                .stream()
                .collect(groupingBy(balance -> balance.area().code(), TreeMap::new, toList()));
        return byArea.values().stream().map(AreaLosses::series).toList();
    }

    private static LossSeries series(List<AreaBalance> balances) {
        AreaBalance last = balances.getLast();
        return new LossSeries(
                new ConsumptionSeries.Subject("transformer-area", last.area().code(), last.unit(), Optional.empty()),
                balances.stream().map(AreaLosses::day).toList());
    }

    private static LossSeries.Day day(AreaBalance balance) {
        Map<String, String> evidence = new TreeMap<>();
        balance.supply()
                .ifPresent(supply -> evidence.put("supplyKwh", supply.kwh().toPlainString()));
        evidence.put("salesKwh", balance.sales().kwh().toPlainString());
        evidence.put("points", Integer.toString(balance.points()));
        evidence.put("lacking", Integer.toString(balance.lacking().size()));
        return new LossSeries.Day(
                balance.day(), balance.lossRate().filter(rate -> balance.band() != LossBand.NOT_COMPUTABLE), evidence);
    }
}
