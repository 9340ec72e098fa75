package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.MetersContract;

class PostgresMetersTest extends MetersContract {
    @Override
    protected MeteringStore store() {
        return PostgresMetering.SHARED;
    }
}
