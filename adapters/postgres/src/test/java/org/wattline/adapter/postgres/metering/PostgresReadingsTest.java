package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.ReadingsContract;

class PostgresReadingsTest extends ReadingsContract {
    @Override
    protected MeteringStore store() {
        return PostgresMetering.SHARED;
    }
}
