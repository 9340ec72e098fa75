package org.wattline.domain.rating.demand;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.line.ChargeRule;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.ChargeRefusal;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.BillingDemand;

/**
 * The demand that a month is billed for (RAT-102): the highest of the month's own peak, of shares of the peaks of months before it, and of
 * a minimum. A month before of which nothing is known counts nothing.
 *
 * @param peak of the month itself, which later months look back to
 * @param billed rounded by the tariff's conventions
 * @param trace how it came about; empty if it is the month's own peak
 */
public record BilledDemand(Power peak, Power billed, List<ReadingRef> readings, List<Step> trace) {

    /** Refused if the demand that counts was not supplied. */
    public static Outcome<BilledDemand> of(RatingRequest request, Tariff tariff) {
        BillingDemand terms = tariff.billingDemand().orElse(BillingDemand.OF_THE_MONTH);
        List<ReadingRef> readings = new ArrayList<>();
        Power peak = Power.ZERO;
        if (terms.periods().isEmpty()) {
            Optional<Metered<Power>> demand = request.demand();
            if (demand.isEmpty()) return ChargeRefusal.DEMAND_UNKNOWN.because(request.month(), tariff.provision());
            peak = demand.get().quantity();
            readings.addAll(demand.get().readings());
        }
        for (Period period : terms.periods()) {
            Metered<Power> demand = request.demands().get(period);
            if (demand == null) return ChargeRefusal.DEMAND_UNKNOWN.because(period, tariff.provision());
            peak = peak.max(demand.quantity());
            readings.addAll(demand.readings());
        }
        if (peak.isNegative()) return ChargeRefusal.DEMAND_NEGATIVE.because(request.month(), peak);
        YearMonth month = request.month();
        Power own = share(terms, month, peak);
        if (terms.actual().contains(month.getMonth())) own = own.max(peak);
        Power before = Power.ZERO;
        for (int back = 1; back <= terms.lookBack(); back++) {
            YearMonth earlier = month.minusMonths(back);
            before = before.max(share(terms, earlier, request.carried().peaks().getOrDefault(earlier, Power.ZERO)));
        }
        Power highest = own.max(before).max(terms.minimum());
        Power billed = new Power(tariff.conventions().demand().apply(highest.kw()));
        List<Step> trace = highest.equals(peak)
                ? List.of()
                : List.of(Step.of(ChargeRule.BILLING_DEMAND, billed, own, terms.lookBack(), before, terms.minimum()));
        return Outcome.done(new BilledDemand(peak, billed, readings, trace));
    }

    private static Power share(BillingDemand terms, YearMonth month, Power peak) {
        return peak.times(
                terms.shares().getOrDefault(month.getMonth(), Share.NONE).fraction());
    }
}
