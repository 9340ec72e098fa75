package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import org.wattline.adapter.http.billing.invoice.InvoiceProfileRoutes;
import org.wattline.adapter.http.billing.invoice.InvoiceRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.billing.invoice.MemoryInvoiceProfiles;
import org.wattline.adapter.memory.billing.invoice.MemoryInvoices;
import org.wattline.adapter.payment.invoice.RestInvoicePlatform;
import org.wattline.adapter.postgres.billing.invoice.PostgresInvoiceProfiles;
import org.wattline.adapter.postgres.billing.invoice.PostgresInvoices;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.billing.invoice.InvoicePlatform;
import org.wattline.application.billing.invoice.InvoiceProfiles;
import org.wattline.application.billing.invoice.Invoices;
import org.wattline.application.billing.invoice.KeepingProfiles;
import org.wattline.application.billing.invoice.RequestingInvoices;
import org.wattline.application.billing.invoice.SendingInvoices;
import org.wattline.application.billing.invoice.TakingBackInvoices;
import org.wattline.application.billing.invoice.TaxesOfBills;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.billing.invoice.InvoiceNo;

/** Electronic invoices and the platform that issues them. */
public final class InvoiceModule extends AbstractModule {
    private static final int A_ROUND = 100;

    private final Providers providers;

    public InvoiceModule(Providers providers) {
        this.providers = providers;
    }

    @Provides
    @Singleton
    Invoices invoices(Storage storage, Vault vault, CollectiveBills collective) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryInvoices(memory.store(), collective);
            case Storage.Postgres postgres -> new PostgresInvoices(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    InvoiceProfiles profiles(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryInvoiceProfiles(memory.store());
            case Storage.Postgres postgres -> new PostgresInvoiceProfiles(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    TakingBackInvoices takingBack(
            Invoices invoices, Bills bills, Adjustments notes, Numbers numbers, Outbox outbox, BusinessClock clock) {
        return new TakingBackInvoices(invoices, bills, notes, numbers, outbox, clock);
    }

    @ProvidesIntoSet
    Subscriber onReversal(TakingBackInvoices takingBack) {
        return takingBack;
    }

    @Provides
    @Singleton
    SendingInvoices sending(
            UnitOfWork work,
            Invoices invoices,
            Bills bills,
            TakingBackInvoices takingBack,
            Outbox outbox,
            BusinessClock clock) {
        return new SendingInvoices(
                work,
                invoices,
                bills,
                providers
                        .invoices()
                        .<InvoicePlatform>map(account -> new RestInvoicePlatform(account, Providers.MACHINE)),
                takingBack,
                outbox,
                clock);
    }

    @ProvidesIntoSet
    Background sendingDue(SendingInvoices sending) {
        return new Background("invoices", Duration.ofSeconds(5), () -> sending.sendDue(A_ROUND) > 0);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(Invoices invoices) {
        return Ownerships.Lookup.of(
                "invoice",
                no -> invoices.find(new InvoiceNo(no))
                        .map(invoice -> Scope.Owner.of(
                                invoice.unit(), invoice.customer().value())));
    }

    @ProvidesIntoSet
    Routes invoiceRoutes(
            UnitOfWork work,
            Invoices invoices,
            InvoiceProfiles profiles,
            Bills bills,
            TaxesOfBills taxes,
            CollectiveBills collective,
            TakingBackInvoices takingBack,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        return new InvoiceRoutes(
                new RequestingInvoices(
                        work, invoices, profiles, bills, taxes, collective, takingBack, numbers, outbox, clock),
                invoices);
    }

    @ProvidesIntoSet
    Routes profileRoutes(UnitOfWork work, InvoiceProfiles profiles, Customers customers) {
        return new InvoiceProfileRoutes(new KeepingProfiles(work, profiles, customers), profiles);
    }
}
