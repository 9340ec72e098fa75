package org.wattline.application.metering;

import org.wattline.application.metering.intake.MeterDataFiles;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;

/** What the contracts of metering run on: all of its ports over one store. */
public record MeteringStore(
        UnitOfWork work,
        Outbox outbox,
        Numbers numbers,
        MeteringPoints points,
        Meters meters,
        Readings readings,
        MeterDataFiles files) {}
