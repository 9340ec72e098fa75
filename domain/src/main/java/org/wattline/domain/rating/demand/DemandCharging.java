package org.wattline.domain.rating.demand;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.line.ChargeRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Sheet;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.ChargeRefusal;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.BillingDemand;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.DemandTier;

/** The lines of demand charges (RAT-103, RAT-104, RAT-119): for the month or by window, in tiers of kW or per kVA. */
public final class DemandCharging {
    private final RatingRequest request;
    private final Tariff tariff;
    private final Sheet sheet;

    public DemandCharging(RatingRequest request, Tariff tariff, Sheet sheet) {
        this.request = request;
        this.tariff = tariff;
        this.sheet = sheet;
    }

    /** Adds what is due in the month; returns what the ratchets of later months have to know. */
    public Outcome<Carried> charge() {
        List<Charge> due = new ArrayList<>();
        for (Charge charge : tariff.charges())
            if (months(charge).contains(request.month().getMonth())) due.add(charge);
        if (due.isEmpty() && tariff.billingDemand().isEmpty()) return Outcome.done(request.carried());
        if (request.months() != 1) return ChargeRefusal.DEMAND_OF_MONTHS.because(request.months());
        boolean ofMonth = tariff.billingDemand().isPresent()
                || due.stream().anyMatch(charge -> window(charge).isEmpty());
        if (!ofMonth) return windows(due, Optional.empty()).map(done -> request.carried());
        return BilledDemand.of(request, tariff)
                .then(billed -> windows(due, Optional.of(billed))
                        .map(done -> request.carried().withPeak(request.month(), billed.peak())));
    }

    /** Of charges for demand, those in which they are due; of others none. */
    private static Set<Month> months(Charge charge) {
        if (charge instanceof Charge.Demand demand) return demand.months();
        return charge instanceof Charge.ApparentDemand apparent ? apparent.months() : Set.of();
    }

    private static Optional<Period> window(Charge charge) {
        if (charge instanceof Charge.Demand demand) return demand.period();
        return charge instanceof Charge.ApparentDemand apparent ? apparent.period() : Optional.empty();
    }

    private Outcome<Sheet> windows(List<Charge> due, Optional<BilledDemand> ofMonth) {
        for (Charge charge : due) {
            Optional<Period> window = window(charge);
            boolean billed = window.isEmpty() || ratcheted(window.get());
            if (billed && ofMonth.isPresent()) {
                BilledDemand demand = ofMonth.get();
                Optional<Refusal> fault = line(charge, demand.billed(), demand.readings(), demand.trace());
                if (fault.isPresent()) return Outcome.refused(fault.get());
                continue;
            }
            Optional<Metered<Power>> measured = window.map(request.demands()::get);
            if (measured.isEmpty())
                return ChargeRefusal.DEMAND_UNKNOWN.because(
                        window.map(Period::code).orElse("month"), tariff.provision());
            Power peak = measured.get().quantity();
            if (peak.isNegative()) return ChargeRefusal.DEMAND_NEGATIVE.because(window.orElseThrow(), peak);
            Power rounded = new Power(tariff.conventions().demand().apply(peak.kw()));
            Optional<Refusal> fault = line(charge, rounded, measured.get().readings(), List.of());
            if (fault.isPresent()) return Outcome.refused(fault.get());
        }
        return Outcome.done(sheet);
    }

    private Optional<Refusal> line(Charge charge, Power demand, List<ReadingRef> readings, List<Step> how) {
        if (charge instanceof Charge.ApparentDemand apparent)
            return new ApparentCharging(request, tariff, sheet).charge(apparent, demand, readings, how);
        if (charge instanceof Charge.Demand real) tiers(real, demand, readings, how);
        return Optional.empty();
    }

    private boolean ratcheted(Period window) {
        return tariff.billingDemand()
                .map(BillingDemand::periods)
                .filter(p -> p.contains(window))
                .isPresent();
    }

    private void tiers(Charge.Demand charge, Power demand, List<ReadingRef> readings, List<Step> how) {
        Power below = Power.ZERO;
        boolean tiered = charge.tiers().size() > 1;
        for (int i = 0; i < charge.tiers().size(); i++) {
            DemandTier tier = charge.tiers().get(i);
            Power top = tier.upTo().map(demand::min).orElse(demand);
            if (top.compareTo(below) <= 0 && i > 0) break;
            Power held = top.minus(below);
            List<Step> why = new ArrayList<>(how);
            String zh = charge.component().name().zh();
            String en = charge.component().name().en();
            why.add(
                    tiered
                            ? Step.of(ChargeRule.DEMAND_TIER, zh, en, held, tier.price(), i + 1)
                            : Step.of(ChargeRule.DEMAND, zh, en, held, tier.price()));
            sheet.add(
                    charge.component(),
                    LineCode.DEMAND,
                    charge.period(),
                    tiered ? i + 1 : 0,
                    request.span(),
                    Figure.of(held),
                    Figure.of(tier.price()),
                    tariff.provision(),
                    readings,
                    why);
            below = top;
        }
    }

    /** A refusal if a window's demand is impossible. */
    public static Optional<Refusal> impossible(RatingRequest request) {
        for (var entry : request.demands().entrySet())
            if (entry.getValue().quantity().isNegative())
                return Optional.of(ChargeRefusal.DEMAND_NEGATIVE.about(
                        entry.getKey(), entry.getValue().quantity()));
        return Optional.empty();
    }
}
