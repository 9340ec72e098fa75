package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.Unavailable;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.RunTally;
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

/** What becomes of a run whose parts break off; the account has no readings, so that its part ends with a problem instead of a bill. */
class RunsThatBreakOffTest {
    private static final Span JANUARY = Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    private static final Terms.Agreed TERMS = new Terms.Agreed(
            Capacity.kva(8),
            VoltageLevel.AC_220_V,
            new TariffId("ZJ-RES-ANNUAL"),
            Scheme.SINGLE,
            BasicChargeMode.NONE,
            Optional.empty(),
            Optional.empty(),
            false);
    private static final RunTally WAITING = new RunTally(1, 0, 0, 0, 0, 0, 0, 1);
    private static final RunTally DONE = new RunTally(1, 1, 0, 0, 0, 0, 1, 0);

    private final BillingDesk desk = BillingDesk.inMemory();
    private final RunDesk running = desk.running;
    private final BillRun run = started();

    private BillRun started() {
        AccountNo account =
                desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
        desk.setDay(2026, 3, 2);
        return running.start(BillRun.Kind.OFF_CYCLE, List.of(account), JANUARY, Through.ISSUED);
    }

    @Test
    void a_run_that_would_fit_into_one_part_is_shared_all_the_same() {
        List<AccountNo> many = new ArrayList<>();
        for (int i = 0; i < 210; i++)
            many.add(desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT));
        desk.setDay(2026, 3, 2);
        assertThat(parts(many.subList(0, 25))).isEqualTo(1);
        assertThat(parts(many.subList(0, 60))).as("of at least 25").isEqualTo(3);
        assertThat(parts(many)).isEqualTo(9);
    }

    private int parts(List<AccountNo> accounts) {
        BillRun each = running.start(BillRun.Kind.OFF_CYCLE, accounts, JANUARY, Through.CALCULATED);
        return running.runs.tally(each.id()).partsWaiting();
    }

    private static Unavailable away() {
        return new Unavailable("the disk is full", new IllegalStateException());
    }

    private RunTally tally() {
        return running.runs.tally(run.id());
    }

    private boolean over() {
        return running.runs.find(run.id()).orElseThrow().isOver();
    }

    @Test
    void no_part_is_to_blame_for_a_storage_that_is_away_and_it_is_done_when_that_is_back() {
        running.units.breaks("billing.bill-part", Integer.MAX_VALUE, RunsThatBreakOffTest::away);
        for (int i = 0; i < 5; i++) assertThatThrownBy(running.working::help).isInstanceOf(Unavailable.class);
        assertThat(tally()).isEqualTo(WAITING);
        running.units.heals();
        assertThat(running.working.help()).as("at once").isTrue();
        assertThat(tally()).isEqualTo(DONE);
        assertThat(over()).isTrue();
    }

    @Test
    void a_part_that_meets_a_payment_is_done_again_at_once() {
        running.units.breaks("billing.bill-part", 3, () -> new StaleState("balance", "1", Version.NEW));
        assertThat(running.working.help()).isTrue();
        assertThat(tally()).isEqualTo(DONE);
    }

    @Test
    void a_run_whose_end_nobody_told_of_is_ended_by_whoever_looks_next() {
        running.units.breaks("billing.end-run", 1, RunsThatBreakOffTest::away);
        assertThatThrownBy(running.working::help).isInstanceOf(Unavailable.class);
        assertThat(tally()).isEqualTo(DONE);
        assertThat(over()).isFalse();
        assertThat(running.working.help()).isFalse();
        assertThat(over()).isTrue();
    }

    @Test
    void a_part_that_breaks_off_for_a_fault_of_the_program_waits_and_is_given_up_in_the_end() {
        running.units.breaks("billing.bill-part", Integer.MAX_VALUE, () -> new IllegalStateException("a fault"));
        assertThat(running.working.help()).isTrue();
        assertThat(tally()).isEqualTo(WAITING);
        assertThat(running.working.help()).as("it waits").isFalse();
        desk.setDay(2026, 3, 3);
        assertThat(running.working.help()).isTrue();
        desk.setDay(2026, 3, 4);
        assertThat(running.working.help()).isTrue();
        assertThat(tally()).isEqualTo(DONE);
        assertThat(over()).isTrue();
    }
}
