package org.wattline.domain.rating.demand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.line.ChargeRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Sheet;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.ChargeRefusal;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Charge;

/** The lines of demand that is charged per kVA (RAT-119): kW × √(kWh² + kvarh²) ÷ kWh of the month. */
final class ApparentCharging {
    private static final MathContext MC = MathContext.DECIMAL128;

    private final RatingRequest request;
    private final Tariff tariff;
    private final Sheet sheet;

    ApparentCharging(RatingRequest request, Tariff tariff, Sheet sheet) {
        this.request = request;
        this.tariff = tariff;
        this.sheet = sheet;
    }

    /** Refused if the month's power factor is not known. @param demand billed for the month, or of the charge's window */
    Optional<Refusal> charge(Charge.ApparentDemand charge, Power demand, List<ReadingRef> measuredBy, List<Step> how) {
        Energy active = Energy.ZERO;
        for (Part part : request.parts()) active = active.plus(part.billed().quantity());
        if (request.reactive().isEmpty() || active.isZero() || active.isNegative())
            return Optional.of(ChargeRefusal.APPARENT_UNKNOWN.about(tariff.provision()));
        Metered<ReactiveEnergy> reactive = request.reactive().get();
        Capacity apparent = apparent(demand, active, reactive.quantity());
        List<Step> why = new ArrayList<>(how);
        why.addAll(reactive.steps());
        why.add(Step.of(
                ChargeRule.APPARENT_DEMAND,
                charge.component().name().zh(),
                charge.component().name().en(),
                demand,
                active,
                reactive.quantity(),
                apparent,
                charge.price()));
        List<ReadingRef> readings = new ArrayList<>(measuredBy);
        readings.addAll(reactive.readings());
        sheet.add(
                charge.component(),
                LineCode.DEMAND,
                charge.period(),
                0,
                request.span(),
                Figure.of(apparent),
                Figure.of(charge.price()),
                tariff.provision(),
                readings,
                why);
        return Optional.empty();
    }

    private Capacity apparent(Power demand, Energy active, ReactiveEnergy reactive) {
        BigDecimal kwh = active.kwh();
        BigDecimal kvarh = reactive.kvarh();
        BigDecimal drawn = kwh.multiply(kwh).add(kvarh.multiply(kvarh)).sqrt(MC);
        BigDecimal kva = demand.kw().multiply(drawn).divide(kwh, MC);
        return new Capacity(tariff.conventions().demand().apply(kva));
    }
}
