package org.wattline.adapter.http.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.rating.CarriedFacts;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.Carried;

/**
 * A bill as clients see it.
 *
 * @param kind {@code REGULAR} or {@code REVERSAL}
 * @param state {@code CALCULATED}, {@code REVIEWED}, {@code ISSUED}, {@code PARTLY_PAID}, {@code PAID}, {@code BAD_DEBT} or
 *     {@code REVERSED}
 * @param tierEnergyBeforeKwh annual use before the bill
 * @param carriedBefore what earlier bills handed on to it: credits for energy fed in, peaks for a ratchet
 * @param carriedAfter what it hands on
 * @param warnings rules by which the review warns
 */
public record BillBody(
        BillNo billNo,
        AccountNo accountNo,
        String kind,
        YearMonth month,
        Days period,
        Energy energyKwh,
        Money total,
        String state,
        Optional<LocalDate> dueOn,
        Energy tierEnergyBeforeKwh,
        Energy tierEnergyAfterKwh,
        CarriedFacts carriedBefore,
        CarriedFacts carriedAfter,
        List<String> warnings,
        List<Line> lines,
        Version version)
        implements Tagged {
    static final BillBody EXAMPLE = new BillBody(
            BillNo.of(1),
            AccountNo.of(1),
            "REGULAR",
            YearMonth.of(2026, 1),
            new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            Energy.kwh(200),
            Money.yuan("114.60"),
            "ISSUED",
            Optional.of(LocalDate.of(2026, 2, 28)),
            Energy.kwh(2_700),
            Energy.kwh(2_900),
            CarriedFacts.of(Carried.NOTHING),
            CarriedFacts.of(Carried.NOTHING),
            List.of(),
            List.of(Line.EXAMPLE),
            new Version(3));

    static BillBody of(Bill bill, Exchange<?> x) {
        var rated = bill.calculation().rated();
        return new BillBody(
                bill.no(),
                bill.account(),
                bill.kind().label(),
                rated.month(),
                new Days(bill.period().from(), bill.period().end()),
                rated.energy(),
                bill.total(),
                bill.stage().label(),
                bill.stage().dueDate(),
                bill.calculation().before().used(),
                rated.counter().used(),
                CarriedFacts.of(bill.calculation().carried()),
                CarriedFacts.of(rated.carried()),
                bill.stage() instanceof Bill.Stage.Reviewed(List<String> warnings) ? warnings : List.of(),
                bill.calculation().lines().stream()
                        .map(line -> Line.of(line, x))
                        .toList(),
                bill.version());
    }

    /** Days from one date up to, but without, another. */
    public record Days(LocalDate from, LocalDate to) {}

    /**
     * A line of a bill.
     *
     * @param quantity decimal, in the unit of the line
     * @param price decimal, in the unit of the price
     */
    public record Line(
            String code,
            String title,
            Optional<String> period,
            int tier,
            String quantity,
            String quantityUnit,
            String price,
            String priceUnit,
            Money amount) {
        static final Line EXAMPLE = new Line(
                "TIER",
                "energy of tier, tier 1",
                Optional.empty(),
                1,
                "60",
                "KWH",
                "0.538",
                "YUAN_PER_KWH",
                Money.yuan("32.28"));

        static Line of(RatedLine line, Exchange<?> x) {
            return new Line(
                    line.code().name(),
                    x.text(line.title()),
                    line.period().map(p -> p.code()),
                    line.tier(),
                    line.quantity().value().toPlainString(),
                    line.quantity().unit().name(),
                    line.price().value().toPlainString(),
                    line.price().unit().name(),
                    line.amount());
        }
    }
}
