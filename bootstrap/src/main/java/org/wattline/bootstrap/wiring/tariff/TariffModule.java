package org.wattline.bootstrap.wiring.tariff;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.rating.JsonEstimates;
import org.wattline.adapter.http.tariff.CalendarCommandRoutes;
import org.wattline.adapter.http.tariff.CalendarVersionRoutes;
import org.wattline.adapter.http.tariff.DeclaredDaysRoutes;
import org.wattline.adapter.http.tariff.GoldenCaseFile;
import org.wattline.adapter.http.tariff.PriceMarkRoutes;
import org.wattline.adapter.http.tariff.PriceSeriesRoutes;
import org.wattline.adapter.http.tariff.TariffCommandRoutes;
import org.wattline.adapter.http.tariff.TariffRoutes;
import org.wattline.adapter.http.tariff.TariffSchemaRoutes;
import org.wattline.adapter.http.tariff.TariffVersionRoutes;
import org.wattline.adapter.http.tariff.TouCalendarRoutes;
import org.wattline.adapter.memory.tariff.MemoryAnnouncements;
import org.wattline.adapter.memory.tariff.MemoryCalendarVersions;
import org.wattline.adapter.memory.tariff.MemoryPriceFiles;
import org.wattline.adapter.memory.tariff.MemoryTariffVersions;
import org.wattline.adapter.postgres.tariff.PostgresAnnouncements;
import org.wattline.adapter.postgres.tariff.PostgresCalendarVersions;
import org.wattline.adapter.postgres.tariff.PostgresPriceFiles;
import org.wattline.adapter.postgres.tariff.PostgresTariffVersions;
import org.wattline.adapter.reference.calendar.PublishedDaysOff;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.AnnouncingPrices;
import org.wattline.application.tariff.CalendarVersions;
import org.wattline.application.tariff.CasesOfFiles;
import org.wattline.application.tariff.CheckingTariffs;
import org.wattline.application.tariff.DraftingCalendars;
import org.wattline.application.tariff.DraftingTariffs;
import org.wattline.application.tariff.EstimateDocuments;
import org.wattline.application.tariff.ImportingPrices;
import org.wattline.application.tariff.LivePrices;
import org.wattline.application.tariff.PriceFiles;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.PublishingVersions;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** Prices: from reference data, imported, and published by command. */
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

    @Provides
    @Singleton
    TariffVersions versions(Storage storage, TariffDocuments documents) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryTariffVersions(memory.store());
            case Storage.Postgres postgres -> new PostgresTariffVersions(postgres.units(), documents);
        };
    }

    @Provides
    @Singleton
    Announcements announcements(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryAnnouncements(memory.store());
            case Storage.Postgres postgres -> new PostgresAnnouncements(postgres.units());
        };
    }

    @Provides
    @Singleton
    CalendarVersions calendarVersions(Storage storage, TariffDocuments documents) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryCalendarVersions(memory.store());
            case Storage.Postgres postgres -> new PostgresCalendarVersions(postgres.units(), documents);
        };
    }

    @Provides
    @Singleton
    AnnouncingPrices announcing(UnitOfWork work, Announcements announcements, Outbox outbox, BusinessClock clock) {
        return new AnnouncingPrices(work, announcements, outbox, clock);
    }

    @ProvidesIntoSet
    Routes seriesRoutes(Announcements announcements, AnnouncingPrices announcing) {
        return new PriceSeriesRoutes(announcements, announcing);
    }

    @ProvidesIntoSet
    Routes declaredDaysRoutes(Announcements announcements, AnnouncingPrices announcing) {
        return new DeclaredDaysRoutes(announcements, announcing);
    }

    @Provides
    @Singleton
    DraftingCalendars draftingCalendars(UnitOfWork work, CalendarVersions versions, Outbox outbox) {
        return new DraftingCalendars(work, versions, outbox);
    }

    @Provides
    @Singleton
    PublishingVersions<CalendarKey, CalendarVersion> publishingCalendars(
            UnitOfWork work, CalendarVersions versions, Prices prices, Outbox outbox, BusinessClock clock) {
        return PublishingVersions.ofCalendars(work, versions, prices, outbox, clock);
    }

    @ProvidesIntoSet
    Routes calendarVersionRoutes(
            Prices prices,
            CalendarVersions versions,
            TariffDocuments documents,
            DraftingCalendars drafting,
            Histories histories,
            BusinessClock clock) {
        return new CalendarVersionRoutes(prices, versions, documents, drafting, histories, clock);
    }

    @ProvidesIntoSet
    Routes calendarCommandRoutes(
            PublishingVersions<CalendarKey, CalendarVersion> publishing, TariffDocuments documents) {
        return new CalendarCommandRoutes(publishing, documents);
    }

    @Provides
    @Singleton
    LivePrices live(
            PriceFiles files,
            TariffVersions versions,
            CalendarVersions calendars,
            Announcements announcements,
            WorkingCalendars working) {
        return new LivePrices(
                files,
                TariffModule::imported,
                versions,
                calendars,
                announcements,
                Optional.of(working),
                why -> LOG.error(
                        "Imported prices cannot be read; the last ones that could stay in use: {}", why.getMessage()));
    }

    @Provides
    Prices prices(LivePrices live) {
        return live;
    }

    private static Prices imported(PriceFiles files) {
        ReferenceFaults faults = new ReferenceFaults();
        ImportedPrices prices = ImportedPrices.read(name -> inUse(files, name), faults);
        try {
            faults.refuseGrave();
        } catch (ReferenceFaults.UnusableReference grave) {
            throw new LivePrices.Unreadable(String.valueOf(grave.getMessage()), grave);
        }
        faults.warnings().forEach(warning -> LOG.debug("{}", warning));
        return prices;
    }

    /** The edition imported last, or else the file that the product brings along. */
    private static ReferenceFile inUse(PriceFiles files, String name) {
        return files.newest(name)
                .map(file -> new ReferenceFile(name, file.text()))
                .orElseGet(() -> ReferenceFile.shipped(name));
    }

    @Provides
    @Singleton
    EstimateDocuments estimates(TariffDocuments documents) {
        return new JsonEstimates(documents);
    }

    @Provides
    CasesOfFiles cases(PriceFiles files, EstimateDocuments estimates) {
        return version -> GoldenCaseFile.read(inUse(files, GoldenCaseFile.NAME).text(), estimates, new ArrayList<>())
                .getOrDefault(version, List.of());
    }

    @Provides
    @Singleton
    TariffDocuments documents() {
        return new JsonTariffDocuments();
    }

    @Provides
    @Singleton
    DraftingTariffs drafting(UnitOfWork work, TariffVersions versions, Outbox outbox) {
        return new DraftingTariffs(work, versions, outbox);
    }

    @Provides
    @Singleton
    PublishingVersions<VersionKey, TariffVersion> publishing(
            UnitOfWork work,
            TariffVersions versions,
            Prices prices,
            EstimateDocuments estimates,
            Outbox outbox,
            BusinessClock clock) {
        CheckingTariffs checking = new CheckingTariffs(prices, estimates, clock);
        return PublishingVersions.ofTariffs(work, versions, checking, outbox, clock);
    }

    @ProvidesIntoSet
    Routes tariffRoutes(Prices prices, TariffVersions versions, TariffDocuments documents, BusinessClock clock) {
        return new TariffRoutes(prices, versions, documents, clock);
    }

    @ProvidesIntoSet
    Routes calendarRoutes(Prices prices, TariffDocuments documents, BusinessClock clock) {
        return new TouCalendarRoutes(prices, documents, clock);
    }

    @ProvidesIntoSet
    Routes versionRoutes(
            Prices prices,
            TariffVersions versions,
            TariffDocuments documents,
            EstimateDocuments estimates,
            CasesOfFiles cases,
            DraftingTariffs drafting,
            Histories histories,
            BusinessClock clock) {
        return new TariffVersionRoutes(prices, versions, documents, estimates, cases, drafting, histories, clock);
    }

    @ProvidesIntoSet
    Routes commandRoutes(PublishingVersions<VersionKey, TariffVersion> publishing, TariffDocuments documents) {
        return new TariffCommandRoutes(publishing, documents);
    }

    @ProvidesIntoSet
    Routes markRoutes(Prices prices, BusinessClock clock) {
        return new PriceMarkRoutes(prices, clock);
    }

    @ProvidesIntoSet
    Routes schemaRoutes(TariffDocuments documents) {
        return new TariffSchemaRoutes(documents);
    }

    @Provides
    @Singleton
    WorkingCalendars workingCalendars(Rules rules, RuleEditions editions) {
        return new PublishedDaysOff(rules, editions);
    }
}
