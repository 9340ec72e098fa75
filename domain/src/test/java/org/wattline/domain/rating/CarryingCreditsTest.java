package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleCharges.FEED_IN;
import static org.wattline.domain.rating.SampleCharges.fedIn;
import static org.wattline.domain.rating.SampleCharges.plain;
import static org.wattline.domain.rating.SampleCharges.used;
import static org.wattline.domain.rating.SampleRequests.RATING;
import static org.wattline.domain.rating.SampleRequests.done;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.ComponentShare;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.BillingDemand;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.DemandTier;
import org.wattline.domain.tariff.charge.Per;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;
import org.wattline.domain.tariff.export.TrueUp;
import org.wattline.domain.tariff.export.TrueUp.Leftover;

class CarryingCreditsTest {
    @Property(tries = 120)
    void a_year_in_one_call_is_a_year_in_twelve(
            @ForAll @Size(12) List<@IntRange(max = 900) Integer> taken,
            @ForAll @Size(12) List<@IntRange(max = 900) Integer> given,
            @ForAll Metering metering,
            @ForAll Leftover leftover,
            @ForAll boolean atOnce,
            @ForAll @IntRange(min = 1, max = 11) int cut) {
        List<RatingRequest> year = year(taken, given, metering, leftover, atOnce);
        List<RatedBill> whole = done(RATING.rateInTurn(year));
        List<RatedBill> parts = new ArrayList<>(done(RATING.rateInTurn(year.subList(0, cut))));
        for (RatingRequest request : year.subList(cut, 12))
            parts.add(done(RATING.rate(request.withCounter(parts.getLast().counter())
                    .carrying(parts.getLast().carried()))));
        assertThat(parts).isEqualTo(whole);
        for (RatedBill bill : whole)
            assertThat(Money.sum(bill.components(), ComponentShare::amount)).isEqualTo(bill.total());
    }

    @Property(tries = 120)
    void no_kwh_fed_in_is_lost_or_found(
            @ForAll @Size(12) List<@IntRange(max = 900) Integer> taken,
            @ForAll @Size(12) List<@IntRange(max = 900) Integer> given) {
        Tariff tariff = plain().withExport(ExportTerms.netMetering(FEED_IN));
        List<RatingRequest> year = new ArrayList<>();
        for (int m = 1; m <= 12; m++)
            year.add(used(tariff, YearMonth.of(2026, m), taken.get(m - 1).toString())
                    .withGeneration(fedIn(given.get(m - 1).toString())));
        List<RatedBill> bills = done(RATING.rateInTurn(year));
        int sumTaken = taken.stream().mapToInt(Integer::intValue).sum();
        int sumGiven = given.stream().mapToInt(Integer::intValue).sum();
        Energy charged = Energy.sum(bills.stream().map(RatedBill::energy).toList());
        Energy left = Energy.sum(bills.getLast().carried().credits().values());
        assertThat(charged.minus(left)).isEqualTo(Energy.kwh(sumTaken - sumGiven));
    }

    private static List<RatingRequest> year(
            List<Integer> taken, List<Integer> given, Metering metering, Leftover leftover, boolean atOnce) {
        ExportTerms terms = ExportTerms.of(FEED_IN, metering, EnergyPrices.flat(UnitPrice.parse("0.0437")))
                .settled(new TrueUp(Month.APRIL, UnitPrice.parse("0.0219"), leftover));
        Tariff tariff = plain(
                        Charge.Demand.allYear(SampleCharges.DEMAND, DemandTier.above(DemandPrice.parse("3.5"))),
                        new Charge.Minimum(SampleCharges.SERVICE, StandingPrice.yuan("400"), Per.YEAR))
                .withBillingDemand(BillingDemand.ratchet(3, Share.percent("75")))
                .withExport(atOnce ? terms : terms.fromNextMonth());
        List<RatingRequest> year = new ArrayList<>();
        for (int m = 1; m <= 12; m++)
            year.add(used(tariff, YearMonth.of(2026, m), taken.get(m - 1).toString())
                    .withDemand(SampleCharges.kw(String.valueOf(taken.get(m - 1) / 7)))
                    .withGeneration(fedIn(given.get(m - 1).toString())));
        return year;
    }
}
