package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** What becomes of a part while somebody else bills one of its accounts, on the storage where that can happen: units in memory wait for each other. */
class RunsThatMeetTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Span JANUARY = Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    private static final Span WITHIN = Span.of(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 20));
    private static final Terms.Agreed TERMS = new Terms.Agreed(
            Capacity.kva(8),
            VoltageLevel.AC_220_V,
            new TariffId("ZJ-RES-ANNUAL"),
            Scheme.SINGLE,
            BasicChargeMode.NONE,
            Optional.empty(),
            Optional.empty(),
            false);

    private final BillingDesk desk = BillingDesk.onPostgres(DATABASE);
    private final AccountNo met = household();
    private final AccountNo other = household();

    private AccountNo household() {
        AccountNo account =
                desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
        desk.setDay(2026, 3, 2);
        Map.of(JANUARY.from(), 1_000, WITHIN.from(), 1_060, WITHIN.end(), 1_120, JANUARY.end(), 1_200)
                .forEach((day, shown) -> desk.read(account, day, Map.of(Register.ACTIVE_IMPORT, shown)));
        return account;
    }

    private BillRun ran(Span days, Through through) {
        desk.running.meanwhile(
                () -> CompletableFuture.runAsync(() -> billed(days)).join());
        BillRun run = desk.running.ran(List.of(met, other), JANUARY, through);
        desk.running.meanwhile(() -> {});
        return run;
    }

    /** By another server, if nobody has billed these days yet. */
    private void billed(Span days) {
        if (desk.bills.living(met, days).isEmpty())
            assertThat(done(desk.calculating.handle(CLERK, new CalculatingBills.Calculate(met, days)))
                            .period())
                    .isEqualTo(days);
    }

    @ParameterizedTest
    @EnumSource(
            value = Through.class,
            names = {"CALCULATED", "REVIEWED", "ISSUED"})
    void days_of_a_bill_that_was_made_meanwhile_are_a_problem_of_their_account_and_the_part_goes_on(Through through) {
        BillRun run = ran(WITHIN, through);
        int further = through.reviews() ? 1 : 0;
        assertThat(desk.running.runs.tally(run.id()))
                .isEqualTo(new RunTally(2, 2, 1, further, through.issues() ? 1 : 0, 0, 1, 0));
        assertThat(desk.running
                        .runs
                        .problems(run.id(), Optional.empty(), Page.Request.first(9))
                        .items())
                .containsExactly(new RunProblem(
                        met, "billing.period-billed-twice", "BIL-08", Optional.empty(), Optional.empty()));
        assertThat(desk.bills.living(met, JANUARY)).isEmpty();
        assertThat(desk.bills.living(other, JANUARY)).map(Bill::period).contains(JANUARY);
    }

    @Test
    void an_account_whose_bill_was_made_meanwhile_is_left() {
        BillRun run = ran(JANUARY, Through.REVIEWED);
        assertThat(desk.running.runs.tally(run.id())).isEqualTo(new RunTally(2, 2, 1, 1, 0, 1, 0, 0));
        assertThat(desk.running
                        .runs
                        .problems(run.id(), Optional.empty(), Page.Request.first(9))
                        .items())
                .isEmpty();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
