package org.wattline.adapter.http.billing.overtaken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.overtaken.OvertakenBill;
import org.wattline.domain.billing.overtaken.OvertakenCause;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/**
 * An issued bill that was made from what is no longer so.
 *
 * @param difference what the customer would pay more, negative for a refund
 * @param why code of the refusal, where the bill cannot be calculated by what is known now
 * @param state {@code OPEN}, {@code SAME} where it comes to the same, {@code EXPLAINED}, {@code CANCELLED} once the bill was reversed
 */
public record OvertakenBillBody(
        BillNo billNo,
        AccountNo accountNo,
        UnitPath unit,
        LocalDate from,
        LocalDate to,
        List<OvertakenCause> causes,
        Energy energyBeforeKwh,
        Money before,
        Optional<Energy> energyAfterKwh,
        Optional<Money> after,
        Optional<Money> difference,
        Optional<String> why,
        Instant noticedAt,
        String state,
        Optional<String> explainedBy,
        Optional<String> reason,
        Version version)
        implements Tagged {
    static final OvertakenBillBody EXAMPLE = new OvertakenBillBody(
            BillNo.of(1),
            AccountNo.of(1),
            new UnitPath("/33/3301"),
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2026, 8, 1),
            List.of(OvertakenCause.READINGS),
            Energy.kwh(317),
            Money.yuan("170.55"),
            Optional.of(Energy.kwh(320)),
            Optional.of(Money.yuan("172.16")),
            Optional.of(Money.yuan("1.61")),
            Optional.empty(),
            Instant.parse("2026-09-02T01:00:00Z"),
            "OPEN",
            Optional.empty(),
            Optional.empty(),
            new Version(1));

    static OvertakenBillBody of(OvertakenBill each) {
        SuspectBill billed = each.billed();
        Optional<OvertakenBill.Stage.Explained> explained =
                each.stage() instanceof OvertakenBill.Stage.Explained told ? Optional.of(told) : Optional.empty();
        return new OvertakenBillBody(
                billed.bill(),
                billed.account(),
                billed.unit(),
                billed.period().from(),
                billed.period().end(),
                List.copyOf(each.causes()),
                billed.before().energy(),
                billed.before().total(),
                each.after().map(Rebilled.Figures::energy),
                each.after().map(Rebilled.Figures::total),
                each.difference(),
                each.why(),
                each.noticedAt(),
                each.stage().label(),
                explained.map(OvertakenBill.Stage.Explained::by),
                explained.map(OvertakenBill.Stage.Explained::reason),
                each.version());
    }
}
