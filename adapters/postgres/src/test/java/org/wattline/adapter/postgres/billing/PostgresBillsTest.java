package org.wattline.adapter.postgres.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.BillsContract;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.payment.SamplePayments;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.Review;

class PostgresBillsTest extends BillsContract {
    private final PostgresPaymentStore postgres = PostgresPaymentStore.fresh();
    private final BillStore store = new BillStore(
            new PostgresBills(postgres.units()), new PostgresBillViews(postgres.units()), postgres.ports());

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    protected BillStore store() {
        return store;
    }

    @Test
    void nobody_alters_the_lines_of_an_issued_bill() {
        Bill bill = SamplePayments.in(
                postgres.units(), () -> store.bills().add(SampleBills.bill(1, 101, SampleBills.JANUARY)));
        Bill reviewed = SamplePayments.in(postgres.units(), () -> {
            Bill held = store.bills().find(bill.no()).orElseThrow();
            return store.bills()
                    .save(SamplePayments.done(held.review(new Review.Facts(false, Optional.empty(), Chain.EMPTY))));
        });
        assertThat(SamplePayments.in(postgres.units(), () -> {
                    assertThat(store.bills().find(bill.no())).isPresent();
                    return store.bills()
                            .save(SamplePayments.done(reviewed.issue(
                                            LocalDate.of(2026, 3, 17), Chain.EMPTY, Optional.empty(), SampleBills.NOW))
                                    .state());
                }))
                .isNotNull();
        assertThatThrownBy(() -> postgres.database()
                        .database()
                        .jdbi()
                        .useHandle(h -> h.execute("update bill_line set amount_cny = 0")))
                .hasMessageContaining("never altered");
    }
}
