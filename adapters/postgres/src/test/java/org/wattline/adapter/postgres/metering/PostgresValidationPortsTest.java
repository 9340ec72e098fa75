package org.wattline.adapter.postgres.metering;

import org.wattline.adapter.postgres.metering.validation.PostgresEstimates;
import org.wattline.adapter.postgres.metering.validation.PostgresReadingEdits;
import org.wattline.adapter.postgres.metering.validation.PostgresVeeExceptions;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.validation.ValidationPortsContract;

class PostgresValidationPortsTest extends ValidationPortsContract {
    private static final PostgresUnits UNITS = (PostgresUnits) PostgresMetering.SHARED.work();

    @Override
    protected Ports ports() {
        return new Ports(
                PostgresMetering.SHARED,
                new PostgresVeeExceptions(UNITS),
                new PostgresEstimates(UNITS),
                new PostgresReadingEdits(UNITS));
    }
}
