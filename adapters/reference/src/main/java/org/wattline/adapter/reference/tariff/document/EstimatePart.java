package org.wattline.adapter.reference.tariff.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.BasicCharge;
import org.wattline.domain.rating.Household;
import org.wattline.domain.rating.Metered;
import org.wattline.domain.rating.Part;
import org.wattline.domain.rating.Participation;
import org.wattline.domain.rating.RatingRequest;
import org.wattline.domain.rating.TierCounter;
import org.wattline.domain.rating.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Tariff;

/** What a bill is estimated from: days, usage as one figure or by period, and what the customer agreed on. */
final class EstimatePart {
    private final Tariff tariff;

    EstimatePart(Tariff tariff) {
        this.tariff = tariff;
    }

    Optional<RatingRequest> read(Members at) {
        Optional<Span> period = at.object("period", EstimatePart::period);
        Optional<Usage> usage = at.object("usage", EstimatePart::usage);
        boolean timeOfUse = at.flag("timeOfUse");
        Optional<Integer> months = at.optionalWhole("months");
        Optional<Energy> used = at.optionalValue("usedThisYearKwh", Energy::parse);
        Optional<Household> household = at.optionalObject("household", EstimatePart::household);
        Optional<BasicCharge> basic = at.optionalObject("basic", BasicChargePart::read);
        Optional<PowerFactor> factor = at.optionalObject("powerFactor", EstimatePart::powerFactor);
        Optional<Power> demand = at.optionalValue("demandKw", Power::parse);
        return at.make(() -> {
            Span days = period.orElseThrow();
            YearMonth month = YearMonth.from(days.end().minusDays(1));
            Part part = new Part(tariff, days, usage.orElseThrow(), timeOfUse, Participation.ENERGY_AND_MONEY);
            RatingRequest request = RatingRequest.of(month, part)
                    .covering(months.orElse(1))
                    .withCounter(new TierCounter(days.from().getYear(), used.orElse(Energy.ZERO)));
            if (household.isPresent()) request = request.withHousehold(household.get());
            if (basic.isPresent()) request = request.withBasic(basic.get());
            if (factor.isPresent())
                request = request.withPowerFactor(factor.get().standard, Metered.of(factor.get().reactive));
            return demand.isPresent() ? request.withDemand(Metered.of(demand.get())) : request;
        });
    }

    private static Optional<Span> period(Members at) {
        Optional<LocalDate> from = at.value("from", LocalDate::parse);
        Optional<LocalDate> to = at.value("to", LocalDate::parse);
        return at.make(() -> Span.of(from.orElseThrow(), to.orElseThrow()));
    }

    private static Optional<Usage> usage(Members at) {
        Optional<Energy> total = at.optionalValue("totalKwh", Energy::parse);
        SortedMap<Period, Energy> byPeriod = at.byPeriod("byPeriodKwh", Energy::parse);
        return at.make(() -> {
            if (total.isPresent() != byPeriod.isEmpty())
                throw new IllegalArgumentException("usage is either totalKwh or byPeriodKwh");
            return total.isPresent() ? Usage.total(total.get()) : Usage.byPeriod(byPeriod);
        });
    }

    private static Optional<Household> household(Members at) {
        Optional<Integer> people = at.optionalWhole("people");
        boolean lowIncome = at.flag("lowIncome");
        Optional<LocalDate> openedOn = at.optionalValue("openedOn", LocalDate::parse);
        return at.make(() -> new Household(people.orElse(0), lowIncome, openedOn));
    }

    private static Optional<PowerFactor> powerFactor(Members at) {
        Optional<PowerFactorStandard> standard = at.value("standard", PowerFactorStandard::parse);
        Optional<ReactiveEnergy> reactive = at.value("reactiveKvarh", ReactiveEnergy::parse);
        return at.make(() -> new PowerFactor(standard.orElseThrow(), reactive.orElseThrow()));
    }

    private record PowerFactor(PowerFactorStandard standard, ReactiveEnergy reactive) {}
}
