package org.wattline.adapter.postgres.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.credit.Advances;
import org.wattline.application.credit.CreditConsents;
import org.wattline.application.credit.CreditContract;
import org.wattline.application.credit.CreditHistories;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.customer.Account;

class PostgresCreditTest extends CreditContract {
    private final PostgresPaymentStore store = PostgresPaymentStore.fresh();
    private final CreditConsents consents =
            new PostgresCreditConsents(store.units(), new AesVault(VaultKeys.generated()));

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PaymentStore store() {
        return store.ports();
    }

    @Override
    protected CreditConsents consents() {
        return consents;
    }

    @Override
    protected Advances advances() {
        return new PostgresAdvances(store.units());
    }

    @Override
    protected CreditHistories histories() {
        return new PostgresCreditHistories(store.units());
    }

    /** With a customer of whom nothing but the id matters. */
    @Override
    protected void open(Account account) {
        int rows = SamplePayments.in(
                store.units(),
                () -> store.units()
                        .handle()
                        .createUpdate("""
                        with owner as (
                            insert into customer (id, kind, name, name_fingerprint, certificate_type, certificate_number, certificate_fingerprint,
                                                  phone, phone_fingerprint, contacts, tags, unit_path, version)
                            values (:customer, 'PERSON', '', '', '01', '', '', '', '', '', '{}', :unit, 1) returning id)
                        insert into account (no, customer_id, unit_path, category, opened_on, households, version)
                        select :no, id, :unit, '0100', :opened, '{}', 1 from owner""")
                        .bind("customer", account.customer().value())
                        .bind("unit", account.unit().path())
                        .bind("no", account.no().value())
                        .bind("opened", account.stage().openedOn())
                        .execute());
        assertThat(rows).isEqualTo(1);
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
