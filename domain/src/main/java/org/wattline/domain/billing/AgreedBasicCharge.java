package org.wattline.domain.billing;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;

/**
 * The basic charge of a bill by the contract's terms (基本电费): of the days on which the price has two parts, as that of a new or closed supply
 * (BIL-87). By one mode: another begins with a quarter (RAT-70), and where it does not, no bill is made over the change (BIL-88).
 */
final class AgreedBasicCharge {
    private final Supply supply;
    private final PublishedPrices prices;
    private final List<Section> sections;
    private final List<Section> twoPart;
    private final Terms.Agreed agreed;

    private AgreedBasicCharge(Supply supply, PublishedPrices prices, List<Section> sections, List<Section> twoPart) {
        this.supply = supply;
        this.prices = prices;
        this.sections = sections;
        this.twoPart = twoPart;
        this.agreed = twoPart.getLast().terms().agreed();
    }

    static Outcome<BasicCharge> of(Supply supply, PublishedPrices prices, List<Section> sections) {
        List<Section> twoPart = sections.stream()
                .filter(section -> section.terms().agreed().scheme() == Scheme.TWO_PART)
                .toList();
        if (twoPart.isEmpty()) return Outcome.done(new BasicCharge.None());
        long modes = twoPart.stream()
                .map(section -> section.terms().agreed().basicCharge())
                .distinct()
                .count();
        if (modes > 1) return Outcome.refused(CalculationRefusal.MODE_CHANGES_WITHIN);
        AgreedBasicCharge charge = new AgreedBasicCharge(supply, prices, sections, twoPart);
        return SupplySources.of(supply, prices, sections, charge.agreed.basicCharge(), charge::charged)
                .map(several -> several.orElseGet(charge::whole));
    }

    private BasicCharge whole() {
        Optional<Provision> waiver = prices.eligibility()
                .flatMap(rules -> rules.waiver(agreed.marks(), supply.period().from()))
                .filter(basis -> basis.covers(supply.period()));
        if (waiver.isPresent()) return new BasicCharge.Waived(agreed.capacity(), waiver.get());
        return switch (agreed.basicCharge()) {
            case NONE -> throw new IllegalStateException("a two-part price has a mode");
            case CAPACITY -> new BasicCharge.ByCapacity(connected());
            case CONTRACT_DEMAND ->
                new BasicCharge.ByContractDemand(agreed.contractDemand().orElseThrow(), connected());
            case ACTUAL_DEMAND -> new BasicCharge.ByActualDemand(connected());
        };
    }

    /** Piece by piece as the file tells it; else the contract capacity by the day: what is added counts from its day on, a month of opening or closing by its days. */
    private Connected connected() {
        List<SupplyEquipment> told = supply.site().equipment();
        return charged(EquipmentTimeline.of(told).orElseGet(this::agreedCapacity));
    }

    private Connected agreedCapacity() {
        return Connected.following(sections.stream()
                .map(section -> new Connected.Agreed(
                        section.span(), section.terms().agreed().capacity()))
                .toList());
    }

    /** Equipment is charged on the days of the two-part terms. */
    private Connected charged(Connected connected) {
        List<Span> days = twoPart.stream().map(Section::span).toList();
        return twoPart.size() == sections.size() ? connected : connected.chargedOn(days);
    }
}
