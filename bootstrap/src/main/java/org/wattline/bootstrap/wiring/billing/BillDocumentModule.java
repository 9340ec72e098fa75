package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.document.PdfRenderings;
import org.wattline.adapter.http.billing.document.BillDocumentRoutes;
import org.wattline.adapter.http.billing.document.BillTemplateRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.billing.MemoryBillTemplates;
import org.wattline.adapter.postgres.billing.PostgresBillTemplates;
import org.wattline.adapter.reference.billing.BillTemplateFile;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.document.BillTemplates;
import org.wattline.application.billing.document.DocumentingBills;
import org.wattline.application.billing.document.PublishingTemplates;
import org.wattline.application.billing.document.Renderings;
import org.wattline.application.billing.rebill.ExplainingRebilledBills;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Customers;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.billing.document.BillTemplate;

/** Customers' copies of bills and their templates. */
public final class BillDocumentModule extends AbstractModule {
    @Provides
    @Singleton
    BillTemplates templates(Storage storage) {
        BillTemplate shipped = BillTemplateFile.shipped();
        return switch (storage) {
            case Storage.Memory memory -> new MemoryBillTemplates(memory.store(), shipped);
            case Storage.Postgres postgres -> new PostgresBillTemplates(postgres.units(), shipped);
        };
    }

    @Provides
    @Singleton
    Renderings renderings() {
        return new PdfRenderings();
    }

    @Provides
    @Singleton
    DocumentingBills documenting(
            Bills bills,
            BillViews views,
            Customers customers,
            Contracts contracts,
            PremisesRegister premises,
            Balances balances,
            ExplainingRebilledBills explaining,
            BillTemplates templates,
            Renderings renderings) {
        return new DocumentingBills(
                bills,
                views,
                customers,
                contracts,
                premises,
                balances,
                explaining,
                templates,
                BillTemplateFile.english(),
                renderings);
    }

    @ProvidesIntoSet
    Routes documents(DocumentingBills documenting) {
        return new BillDocumentRoutes(documenting);
    }

    @ProvidesIntoSet
    Routes templates(UnitOfWork work, BillTemplates templates, Outbox outbox, BusinessClock clock) {
        return new BillTemplateRoutes(new PublishingTemplates(work, templates, outbox, clock), templates);
    }
}
