package org.wattline.adapter.http.billing.rebill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** Issued bills that are billed again. @param bills how many */
public record RebillingBody(
        UUID rebillingId,
        UnitPath unit,
        String reason,
        int bills,
        Rebilling.Stage state,
        String requestedBy,
        Instant requestedAt,
        Version version)
        implements Tagged {
    static final RebillingBody EXAMPLE = new RebillingBody(
            UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
            new UnitPath("/33/3301"),
            "readings of area A001 were one day late",
            1000,
            Rebilling.Stage.PREVIEWED,
            "biller",
            Instant.parse("2026-03-02T01:00:00Z"),
            new Version(2));

    static RebillingBody of(Rebilling rebilling) {
        return new RebillingBody(
                rebilling.id().value(),
                rebilling.unit(),
                rebilling.reason(),
                rebilling.bills(),
                rebilling.stage(),
                rebilling.requestedBy(),
                rebilling.requestedAt(),
                rebilling.version());
    }

    /**
     * One of its bills.
     *
     * @param difference what the customer pays more, negative for a refund; once it was tried
     * @param newBillNo the bill in its place
     * @param why code of the refusal
     */
    public record One(
            BillNo billNo,
            AccountNo accountNo,
            LocalDate from,
            LocalDate to,
            Energy energyBeforeKwh,
            Money before,
            Optional<Energy> energyAfterKwh,
            Optional<Money> after,
            Optional<Money> difference,
            Rebilled.State state,
            Optional<BillNo> newBillNo,
            Optional<String> why) {
        static final One EXAMPLE = new One(
                BillNo.of(7),
                AccountNo.of(1),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 1),
                Energy.kwh(2_700),
                Money.yuan("1452.60"),
                Optional.of(Energy.kwh(2_600)),
                Optional.of(Money.yuan("1398.80")),
                Optional.of(Money.yuan("-53.80")),
                Rebilled.State.PREVIEWED,
                Optional.empty(),
                Optional.empty());

        static One of(Rebilled each) {
            return new One(
                    each.bill(),
                    each.account(),
                    each.period().from(),
                    each.period().end(),
                    each.before().energy(),
                    each.before().total(),
                    each.after().map(Rebilled.Figures::energy),
                    each.after().map(Rebilled.Figures::total),
                    each.difference(),
                    each.state(),
                    each.again(),
                    each.why());
        }
    }
}
