package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wattline.adapter.reference.calendar.WorkingCalendarFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.calendar.WorkingCalendar;

/** Prices and calendars from reference data. */
public final class TariffModule extends AbstractModule {
    private static final Logger LOG = LoggerFactory.getLogger(TariffModule.class);

    @Provides
    @Singleton
    Prices prices() {
        ReferenceFaults faults = new ReferenceFaults();
        ImportedPrices prices = ImportedPrices.shipped(faults);
        faults.warnings().forEach(warning -> LOG.debug("{}", warning));
        return prices;
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
