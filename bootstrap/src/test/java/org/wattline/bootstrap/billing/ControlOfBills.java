package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.billing.ReviewPolicyFile;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.coverage.ProvingBilling;
import org.wattline.application.billing.coverage.StartingProofs;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.coverage.CoverageFinding;
import org.wattline.domain.billing.coverage.CoverageKind;
import org.wattline.domain.billing.coverage.CoverageTally;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** What stands between many bills and their customers: proofs, comparisons, releases. */
abstract class ControlOfBills {
    private static final Terms.Agreed TERMS = new Terms.Agreed(
            Capacity.kva(8),
            VoltageLevel.AC_220_V,
            new TariffId("ZJ-RES-ANNUAL"),
            Scheme.SINGLE,
            BasicChargeMode.NONE,
            Optional.empty(),
            Optional.empty(),
            false);

    private final BillingDesk desk;

    ControlOfBills(BillingDesk desk) {
        this.desk = desk;
    }

    /** A household whose register shows so much on the first of months from January on. */
    private AccountNo household(int... shown) {
        AccountNo account =
                desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
        for (int i = 0; i < shown.length; i++) {
            desk.setDay(2026, i + 1, 2);
            desk.read(account, day(i + 1, 1), Map.of(Register.ACTIVE_IMPORT, shown[i]));
        }
        return account;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Span month(int month) {
        return Span.of(day(month, 1), day(month, 1).plusMonths(1));
    }

    private Bill calculated(AccountNo account, int month) {
        return done(desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, month(month))));
    }

    private Bill issued(AccountNo account, int month) {
        Bill bill = calculated(account, month);
        Bill reviewed = done(desk.reviewing.handle(CLERK, new ReviewingBills.ReviewBill(bill.no(), bill.version())));
        return done(desk.issuing.handle(CLERK, new IssuingBills.Issue(reviewed.no(), reviewed.version())));
    }

    private BillingProof proved(List<AccountNo> accounts, Span days) {
        AccountViews views = (AccountViews) Proxy.newProxyInstance(
                AccountViews.class.getClassLoader(),
                new Class<?>[] {AccountViews.class},
                (proxy, asked, given) -> new Page<>(accounts, Optional.empty()));
        StartingProofs starting = new StartingProofs(
                desk.kept.work(),
                desk.kept.proofs(),
                ReviewPolicyFile.shipped(),
                desk.kept.jobs(),
                desk,
                UUID::randomUUID);
        BillingProof begun = done(starting.handle(CLERK, new StartingProofs.Start(new UnitPath("/33"), days)))
                .proof();
        ProvingBilling proving = new ProvingBilling(
                desk.kept.work(),
                desk.kept.proofs(),
                starting,
                views,
                desk.kept.contracts(),
                desk.kept.points(),
                desk.kept.days(),
                desk);
        assertThat(AtOnce.run(proving, CLERK, Map.of("proof", begun.id().toString())).problems)
                .isEmpty();
        return desk.kept.proofs().find(begun.id()).orElseThrow();
    }

    @Test
    void a_day_that_is_billed_twice_and_days_that_nobody_billed_are_found_and_the_others_have_a_reason() {
        AccountNo doubled = household(1_000, 1_200, 1_400, 1_600);
        AccountNo unread = household(1_000);
        AccountNo waiting = household(1_000, 1_200);
        desk.setDay(2026, 4, 10);
        Bill january = issued(doubled, 1);
        Bill march = issued(doubled, 3);
        Bill planted = new Bill(
                BillNo.of(desk.kept.numbers().next("bill")),
                doubled,
                january.customer(),
                january.unit(),
                january.category(),
                january.kind(),
                Span.of(day(1, 10), day(1, 20)),
                january.calculation(),
                january.stage(),
                Version.NEW);
        desk.in(() -> desk.bills.add(planted));
        desk.running.ran(List.of(unread), month(1), Through.CALCULATED);
        Bill stuck = calculated(waiting, 1);

        BillingProof proof =
                proved(List.of(doubled, unread, waiting), Span.of(BillingDesk.OPENED.plusYears(1), day(4, 10)));
        assertThat(desk.kept
                        .proofs()
                        .findings(proof.id(), Optional.empty(), Page.Request.first(50))
                        .items())
                .containsExactly(
                        told(doubled, Span.of(day(1, 10), day(1, 20)), CoverageKind.DOUBLE, "", january, planted),
                        told(doubled, month(2), CoverageKind.GAP, ""),
                        told(unread, month(1), CoverageKind.WAITING, "metering.reading-missing"),
                        told(unread, Span.of(day(2, 1), day(4, 1)), CoverageKind.MISSING, ""),
                        told(waiting, month(1), CoverageKind.WAITING, "CALCULATED", stuck),
                        told(waiting, Span.of(day(2, 1), day(4, 1)), CoverageKind.MISSING, ""));
        assertThat(march.isIssued()).isTrue();
        assertThat(proof.endedAt()).contains(desk.now());
        assertThat(proof.tally())
                .isEqualTo(new CoverageTally(
                        3,
                        3,
                        Map.of(
                                CoverageKind.BILLED, 52L,
                                CoverageKind.DOUBLE, 10L,
                                CoverageKind.GAP, 28L,
                                CoverageKind.WAITING, 62L,
                                CoverageKind.MISSING, 118L,
                                CoverageKind.NOT_YET_DUE, 27L)));
        assertThat(proof.tally().faults()).isEqualTo(156);
    }

    private static CoverageFinding told(AccountNo account, Span days, CoverageKind kind, String reason, Bill... bills) {
        return new CoverageFinding(
                account,
                Optional.of(BillingDesk.pointOf(account)),
                days,
                kind,
                reason,
                List.of(bills).stream().map(Bill::no).toList());
    }
}
