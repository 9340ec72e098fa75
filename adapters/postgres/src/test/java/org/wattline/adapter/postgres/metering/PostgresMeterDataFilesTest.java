package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.intake.MeterDataFilesContract;

class PostgresMeterDataFilesTest extends MeterDataFilesContract {
    @Override
    protected MeteringStore store() {
        return PostgresMetering.SHARED;
    }
}
