package org.wattline.domain.billing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Usage;

/**
 * Several sources of supply (多路电源), as the file tells at which one equipment hangs and which meter measures which: each pays the basic charge
 * on its own (RAT-68). A contract demand is agreed for all of them together, and so is charged [D].
 */
final class SupplySources {
    private final Supply supply;
    private final PublishedPrices prices;
    private final List<Section> sections;
    private final UnaryOperator<Connected> charged;

    private SupplySources(
            Supply supply, PublishedPrices prices, List<Section> sections, UnaryOperator<Connected> charged) {
        this.supply = supply;
        this.prices = prices;
        this.sections = sections;
        this.charged = charged;
    }

    /** Empty where there is one source. @param charged leaves the days that are charged */
    static Outcome<Optional<BasicCharge>> of(
            Supply supply,
            PublishedPrices prices,
            List<Section> sections,
            BasicChargeMode mode,
            UnaryOperator<Connected> charged) {
        Map<Optional<PowerSource>, List<SupplyEquipment>> bySource = new LinkedHashMap<>();
        for (SupplyEquipment piece : supply.site().equipment())
            bySource.computeIfAbsent(piece.particulars().source(), source -> new ArrayList<>())
                    .add(piece);
        boolean several =
                bySource.size() > 1 && (mode == BasicChargeMode.CAPACITY || mode == BasicChargeMode.ACTUAL_DEMAND);
        return several
                ? new SupplySources(supply, prices, sections, charged).charge(bySource, mode)
                : Outcome.done(Optional.empty());
    }

    private Outcome<Optional<BasicCharge>> charge(
            Map<Optional<PowerSource>, List<SupplyEquipment>> bySource, BasicChargeMode mode) {
        List<BasicCharge.OfSource> sources = new ArrayList<>();
        for (Map.Entry<Optional<PowerSource>, List<SupplyEquipment>> each : bySource.entrySet()) {
            String name = each.getKey().map(PowerSource::name).orElse("");
            boolean standby = each.getKey().map(PowerSource::standby).orElse(false);
            List<Measured> meters = meters(name);
            if (standby && meters.isEmpty()) return Outcome.refused(CalculationRefusal.SOURCE_NOT_MEASURED);
            Connected connected =
                    charged.apply(EquipmentTimeline.of(each.getValue()).orElseThrow());
            sources.add(new BasicCharge.OfSource(
                    name,
                    standby,
                    meters.stream().anyMatch(this::used),
                    mode == BasicChargeMode.CAPACITY
                            ? new BasicCharge.ByCapacity(connected)
                            : new BasicCharge.ByActualDemand(connected),
                    MeasuredDemand.ofAll(meters, supply.period(), new KnownReadings())));
        }
        return Outcome.done(Optional.of(new BasicCharge.BySources(sources)));
    }

    /** The main points that measure a source on the last day; of one that nobody names, those of which none is named. */
    private List<Measured> meters(String source) {
        return supply.points().stream()
                .filter(measured -> supply.site()
                        .of(measured.point())
                        .on(supply.period().end().minusDays(1), measured.point())
                        .filter(as -> as.above().isEmpty() && !(as.quantity() instanceof QuantityRule.OfPlant))
                        .map(Arrangement::source)
                        .filter(named -> named.orElse("").equals(source))
                        .isPresent())
                .toList();
    }

    private boolean used(Measured meter) {
        return sections.stream()
                .anyMatch(section -> UsageOf.section(meter, section, prices) instanceof Outcome.Done<Usage>(Usage usage)
                        && !usage.billed().quantity().isZero());
    }
}
