package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** Issued bills of households in Guangzhou, whose tiers are of the month and of the season: 600 kWh each, worked example E3-4. */
abstract class BillsInGuangzhou {
    private static final Terms.Agreed TERMS = new Terms.Agreed(
            Capacity.kva(8),
            VoltageLevel.AC_220_V,
            new TariffId("GD-GZ-RES-MONTHLY"),
            Scheme.SINGLE,
            BasicChargeMode.NONE,
            Optional.empty(),
            Optional.empty(),
            false);

    private final BillingDesk desk;

    BillsInGuangzhou(BillingDesk desk) {
        this.desk = desk;
    }

    @AfterEach
    void every_bill_comes_out_again_as_it_is_kept() {
        assertThat(desk.differences(Optional.empty())).isEmpty();
    }

    @Test
    void summer_has_a_wider_first_tier() {
        assertThat(issued(supply(), LocalDate.of(2025, 7, 1))).containsExactly("153.11", "217.22", "370.33");
    }

    @Test
    void winter_reaches_the_third_tier() {
        assertThat(issued(supply(), LocalDate.of(2026, 1, 1))).containsExactly("117.77", "127.77", "177.77", "423.31");
    }

    @Test
    void a_household_of_five_has_a_hundred_kilowatt_hours_more_in_the_first_two_tiers() {
        AccountNo account = supply();
        desk.in(() -> {
            Account one = desk.kept.accounts().find(account).orElseThrow();
            return desk.kept
                    .accounts()
                    .save(done(one.declaring(BillingDesk.OPENED, 5, false)).state());
        });
        assertThat(issued(account, LocalDate.of(2026, 1, 1))).containsExactly("176.66", "127.77", "88.89", "393.32");
    }

    @Test
    void the_tiers_begin_anew_every_month() {
        AccountNo account = supply();
        assertThat(issued(account, LocalDate.of(2025, 5, 1))).endsWith("370.33");
        assertThat(issued(account, LocalDate.of(2025, 6, 1))).endsWith("370.33");
    }

    private AccountNo supply() {
        return desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
    }

    /** Reads 600 kWh in a month and issues its bill. @return amounts of the lines, and the total */
    private String[] issued(AccountNo account, LocalDate first) {
        LocalDate next = first.plusMonths(1);
        int shown = 600 * (first.getYear() * 12 + first.getMonthValue() - 24_300);
        desk.setDay(next.getYear(), next.getMonthValue(), 2);
        desk.read(account, first, Map.of(Register.ACTIVE_IMPORT, shown));
        desk.read(account, next, Map.of(Register.ACTIVE_IMPORT, shown + 600));
        Bill calculated =
                done(desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, Span.of(first, next))));
        Bill reviewed = done(
                desk.reviewing.handle(CLERK, new ReviewingBills.ReviewBill(calculated.no(), calculated.version())));
        Bill bill = done(desk.issuing.handle(CLERK, new IssuingBills.Issue(reviewed.no(), reviewed.version())));
        assertThat(bill.stage()).isInstanceOf(Bill.Stage.Issued.class);
        assertThat(done(desk.books.of(account)).owed().compareTo(bill.total())).isNotNegative();
        return Stream.concat(bill.calculation().lines().stream().map(RatedLine::amount), Stream.of(bill.total()))
                .map(Money::toString)
                .toArray(String[]::new);
    }
}
