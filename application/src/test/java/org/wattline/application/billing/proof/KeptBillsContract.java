package org.wattline.application.billing.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wattline.application.billing.SampleBills.FEBRUARY;
import static org.wattline.application.billing.SampleBills.JANUARY;
import static org.wattline.application.billing.SampleBills.NOW;
import static org.wattline.application.billing.SampleBills.UNIT;
import static org.wattline.application.billing.SampleBills.at;
import static org.wattline.application.billing.SampleBills.bill;
import static org.wattline.application.billing.SampleBills.calculation;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.IssuedBills;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.billing.proof.KeptBill;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** What {@link KeptBills} promise. */
public abstract class KeptBillsContract {
    protected abstract BillStore store();

    protected abstract KeptBills kept();

    protected abstract BillRuns runs();

    private Bill issued(Bill calculated) {
        return new IssuedBills(store()).issued(calculated);
    }

    private List<KeptBill> list(UnitPath unit, Optional<YearMonth> month, Optional<AccountNo> account) {
        return kept().list(new KeptBills.Filter(unit, month, account, Optional.empty()), Page.Request.first(10))
                .items();
    }

    /** As it is done for the proof: in a unit of which nothing is kept. */
    private List<Difference> compared(Bill recomputed) {
        return store().payment()
                .work()
                .rehearse(() -> kept().compare(List.of(recomputed)))
                .result();
    }

    @Test
    void bills_keep_what_they_were_made_from() {
        Bill january = issued(bill(1, 101, JANUARY));
        Bill february = issued(bill(2, 101, FEBRUARY));
        Bill other = issued(bill(3, 102, JANUARY));
        assertThat(list(UNIT, Optional.empty(), Optional.empty()))
                .containsExactly(
                        KeptBill.of(january, january, Optional.empty()),
                        KeptBill.of(february, february, Optional.of(january)),
                        KeptBill.of(other, other, Optional.empty()));
        assertThat(list(new UnitPath("/33"), Optional.of(YearMonth.of(2026, 1)), Optional.of(AccountNo.of(101))))
                .containsExactly(KeptBill.of(january, january, Optional.empty()));
        assertThat(list(new UnitPath("/42"), Optional.empty(), Optional.empty()))
                .isEmpty();
        KeptBills.Filter one =
                new KeptBills.Filter(UNIT, Optional.empty(), Optional.empty(), Optional.of(february.no()));
        assertThat(kept().list(one, Page.Request.first(10)).items())
                .containsExactly(KeptBill.of(february, february, Optional.of(january)));
        KeptBills.Filter all = KeptBills.Filter.of(UNIT);
        Page<KeptBill> page = kept().list(all, Page.Request.first(2));
        assertThat(kept().list(all, new Page.Request(2, page.next())).items())
                .containsExactly(KeptBill.of(other, other, Optional.empty()));
    }

    /** What stood then counts, whatever became of it. */
    @Test
    void a_bill_keeps_the_one_before_it_until_that_was_reversed() {
        Bill january = issued(bill(1, 101, JANUARY));
        Bill february = issued(bill(2, 101, FEBRUARY));
        Bill.Reversal reversal = in(store().payment().work(), () -> {
            Bill.Reversal made = done(store().bills()
                    .find(january.no())
                    .orElseThrow()
                    .reverse(BillNo.of(8), "wrong", Chain.EMPTY, NOW.plusSeconds(60)));
            store().bills().save(made.reversed());
            store().bills().add(made.contrary());
            return made;
        });
        assertThat(reversal.contrary().calculation().at()).isEqualTo(NOW.plusSeconds(60));
        assertThat(previousOf(february)).contains(NOW);
        Bill again = issued(at(bill(3, 101, JANUARY), NOW.plusSeconds(90)));
        assertThat(previousOf(february)).as("calculated after it").contains(NOW);
        Bill march = issued(at(
                bill(4, 101, Span.of(JANUARY.end().plusMonths(1), JANUARY.end().plusMonths(2))), NOW));
        assertThat(previousOf(march)).contains(NOW);
        assertThat(previousOf(again)).isEmpty();
    }

    private Optional<Instant> previousOf(Bill bill) {
        KeptBills.Filter one = new KeptBills.Filter(UNIT, Optional.empty(), Optional.empty(), Optional.of(bill.no()));
        return kept().list(one, Page.Request.first(1)).items().getFirst().previousAt();
    }

    /** Not those of its accounts for other days, nor those that somebody calculated after it. */
    @Test
    void the_bills_of_a_run_are_found_by_it() {
        Bill january = issued(bill(1, 101, JANUARY));
        issued(bill(2, 101, FEBRUARY));
        issued(bill(3, 102, JANUARY));
        BillRunId made = ran(7, NOW.minusSeconds(60), NOW.plusSeconds(60));
        BillRunId before = ran(8, NOW.minusSeconds(120), NOW.minusSeconds(60));
        assertThat(of(made)).containsExactly(KeptBill.of(january, january, Optional.empty()));
        assertThat(of(before)).isEmpty();
        assertThat(of(new BillRunId(new UUID(1, 9)))).isEmpty();
    }

    private List<KeptBill> of(BillRunId run) {
        KeptBills.Filter filter =
                new KeptBills.Filter(UNIT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(run));
        return kept().list(filter, Page.Request.first(9)).items();
    }

    /** A run of January for the first account. */
    private BillRunId ran(long number, Instant begun, Instant done) {
        BillRunId id = new BillRunId(new UUID(1, number));
        return in(store().payment().work(), () -> {
            runs().add(BillRun.started(
                    id, BillRun.Kind.CYCLE, UNIT, List.of(), JANUARY, Through.REVIEWED, "biller", begun));
            runs().divide(id, List.of(List.of(AccountNo.of(101)), List.of(AccountNo.of(102))));
            runs().finish(runs().claim(id, done).orElseThrow(), new BillRuns.Came(1, 1, 0, 0, List.of()), done);
            return id;
        });
    }

    @Test
    void a_bill_that_comes_out_alike_has_no_difference_and_another_is_named_field_by_field() {
        Bill january = issued(bill(1, 101, JANUARY));
        KeptBill inputs = KeptBill.of(january, january, Optional.empty());
        assertThat(compared(inputs.recomputed(january.calculation()))).isEmpty();
        List<Difference> found = compared(inputs.recomputed(calculation(JANUARY, 300)));
        assertThat(found)
                .extracting(Difference::bill, Difference::line, Difference::field)
                .contains(
                        tuple(january.no(), 0, "total_cny"),
                        tuple(january.no(), 0, "energy_kwh"),
                        tuple(january.no(), 1, "quantity"),
                        tuple(january.no(), 1, "amount_cny"))
                .doesNotContain(tuple(january.no(), 2, "amount_cny"));
        assertThat(kept().list(KeptBills.Filter.of(UNIT), Page.Request.first(9)).items())
                .as("nothing is stored")
                .containsExactly(inputs);
    }
}
