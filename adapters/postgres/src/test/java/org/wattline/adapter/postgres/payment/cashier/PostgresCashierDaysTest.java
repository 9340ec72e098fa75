package org.wattline.adapter.postgres.payment.cashier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.adapter.postgres.payment.deposit.PostgresDeposits;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.cashier.CashierDays;
import org.wattline.application.payment.cashier.CashierDaysContract;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.cashier.CashierDayId;
import org.wattline.domain.quantity.Money;

class PostgresCashierDaysTest extends CashierDaysContract {
    private final PostgresPaymentStore store = PostgresPaymentStore.fresh();
    private final CashierDays days = new PostgresCashierDays(store.units());

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PaymentStore store() {
        return store.ports();
    }

    @Override
    protected CashierDays days() {
        return days;
    }

    @Override
    protected Deposits deposits() {
        return new PostgresDeposits(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }

    /** A server that was not told of it yet, or a payment that was under way: the insert itself refuses. */
    @Test
    void the_database_books_no_payment_of_a_cashier_whose_day_is_closed() {
        closeAnnasDay();
        assertThatThrownBy(() -> taking().handle(anna(), cash())).isInstanceOf(StaleState.class);
        assertThat(days.cash(new CashierDayId("anna", LocalDate.of(2026, 2, 10))))
                .isEqualTo(Money.ZERO);
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }
}
