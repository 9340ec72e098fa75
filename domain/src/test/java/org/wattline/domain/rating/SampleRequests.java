package org.wattline.domain.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.BasicChargePolicy.Excess;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;

/** Rating requests as tests need them. */
public final class SampleRequests {
    public static final Rating RATING =
            new Rating(SampleTariffs.policy(Excess.OVER_TOLERANCE), SampleTariffs.POWER_FACTORS);

    private SampleRequests() {}

    /** From a row of worked-examples.csv. */
    public static RatingRequest of(String tariffId, YearMonth month, String inputs) {
        Tariff tariff = switch (tariffId) {
            case "ZJ-RES-ANNUAL" -> SampleTariffs.ZHEJIANG;
            case "GD-GZ-RES-MONTHLY" -> SampleTariffs.GUANGZHOU;
            case "HB-TWO-PART-10KV" -> SampleTariffs.HUBEI_TWO_PART_10KV;
            default -> throw new IllegalArgumentException(tariffId);
        };
        Map<String, String> in = new TreeMap<>();
        for (String pair : inputs.split(" ", -1)) in.put(pair.split("=", -1)[0], pair.split("=", -1)[1]);
        Map<Period, Energy> periods = new TreeMap<>();
        for (Period period : Period.USUAL)
            if (in.containsKey(period.code())) periods.put(period, Energy.kwh(in.getOrDefault(period.code(), "")));
        Part part = periods.isEmpty()
                ? Part.flat(tariff, span(month), Usage.total(Energy.kwh(in.getOrDefault("kwh", ""))))
                : Part.timeOfUse(tariff, span(month), Usage.byPeriod(periods));
        RatingRequest request = RatingRequest.of(month, part);
        if (in.containsKey("used"))
            request = request.withCounter(new TierCounter(month.getYear(), Energy.kwh(in.getOrDefault("used", ""))));
        if (in.getOrDefault("household", "").equals("large"))
            request = request.withHousehold(Household.ORDINARY.ofPeople(5));
        if (in.getOrDefault("household", "").equals("low-income"))
            request = request.withHousehold(Household.ORDINARY.asLowIncome());
        if (in.containsKey("kva"))
            request = request.withBasic(new BasicCharge.ByCapacity(Capacity.kva(in.getOrDefault("kva", ""))));
        if (in.containsKey("kvarh"))
            request = request.withPowerFactor(
                    PowerFactorStandard.parse(in.getOrDefault("pf", "")),
                    Metered.of(ReactiveEnergy.kvarh(in.getOrDefault("kvarh", ""))));
        return request;
    }

    public static Span span(YearMonth month) {
        LocalDate first = month.atDay(1);
        return Span.of(first, first.plusMonths(1));
    }

    public static RatedBill rated(RatingRequest request) {
        return done(RATING.rate(request));
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) ->
                throw new AssertionError(why.code() + ": " + why.title().en());
        };
    }

    public static Refusal refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why)) return why;
        throw new AssertionError("not refused: " + outcome);
    }
}
