package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.tariff.TariffSchemaRoutes;
import org.wattline.adapter.memory.tariff.MemoryPriceFiles;
import org.wattline.adapter.postgres.tariff.PostgresPriceFiles;
import org.wattline.adapter.reference.calendar.WorkingCalendarFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.ImportingPrices;
import org.wattline.application.tariff.PriceFiles;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.calendar.WorkingCalendar;

/** Prices and calendars from reference data. */
public final class TariffModule extends AbstractModule {
    private static final Logger LOG = LoggerFactory.getLogger(TariffModule.class);

    @Provides
    @Singleton
    PriceFiles files(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryPriceFiles(memory.store());
            case Storage.Postgres postgres -> new PostgresPriceFiles(postgres.units());
        };
    }

    @Provides
    @Singleton
    ImportingPrices importing(UnitOfWork work, PriceFiles files, Outbox outbox, BusinessClock clock) {
        return new ImportingPrices(work, files, outbox, clock);
    }

    /** The editions imported last, or else those that the product brings along. */
    @Provides
    @Singleton
    Prices prices(PriceFiles files) {
        ReferenceFaults faults = new ReferenceFaults();
        ImportedPrices prices = ImportedPrices.read(
                name -> files.newest(name)
                        .map(file -> new ReferenceFile(name, file.text()))
                        .orElseGet(() -> ReferenceFile.shipped(name)),
                faults);
        faults.refuseGrave();
        faults.warnings().forEach(warning -> LOG.debug("{}", warning));
        return prices;
    }

    @Provides
    @Singleton
    TariffDocuments documents() {
        return new JsonTariffDocuments();
    }

    @ProvidesIntoSet
    Routes schemaRoutes(TariffDocuments documents) {
        return new TariffSchemaRoutes(documents);
    }

    @Provides
    @Singleton
    WorkingCalendar workingCalendar() {
        ReferenceFaults faults = new ReferenceFaults();
        WorkingCalendar calendar =
                WorkingCalendarFile.read(ReferenceFile.shipped("working-calendar-2026.json"), faults);
        faults.refuseGrave();
        return calendar;
    }
}
