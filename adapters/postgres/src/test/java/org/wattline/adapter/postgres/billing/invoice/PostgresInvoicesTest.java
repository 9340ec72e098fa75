package org.wattline.adapter.postgres.billing.invoice;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.billing.PostgresAdjustments;
import org.wattline.adapter.postgres.billing.PostgresBillViews;
import org.wattline.adapter.postgres.billing.PostgresBills;
import org.wattline.adapter.postgres.billing.collective.PostgresCollectiveBills;
import org.wattline.adapter.postgres.billing.collective.PostgresCollectiveGroups;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.billing.collective.CollectiveGroups;
import org.wattline.application.billing.invoice.InvoiceProfiles;
import org.wattline.application.billing.invoice.Invoices;
import org.wattline.application.billing.invoice.InvoicesContract;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Vault;

class PostgresInvoicesTest extends InvoicesContract {
    private final PostgresPaymentStore postgres = PostgresPaymentStore.fresh();
    private final Vault vault = new AesVault(VaultKeys.generated());
    private final BillStore store = new BillStore(
            new PostgresBills(postgres.units()), new PostgresBillViews(postgres.units()), postgres.ports());
    private final CollectiveBills collective = new PostgresCollectiveBills(postgres.units());
    private final Invoices invoices = new PostgresInvoices(postgres.units(), vault);
    private final InvoiceProfiles profiles = new PostgresInvoiceProfiles(postgres.units(), vault);

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected Invoices invoices() {
        return invoices;
    }

    @Override
    protected InvoiceProfiles profiles() {
        return profiles;
    }

    @Override
    protected Adjustments adjustments() {
        return new PostgresAdjustments(postgres.units());
    }

    @Override
    protected CollectiveBills collective() {
        return collective;
    }

    @Override
    protected CollectiveGroups groups() {
        return new PostgresCollectiveGroups(postgres.units());
    }

    @Override
    protected Outbox outbox() {
        return postgres.units();
    }
}
