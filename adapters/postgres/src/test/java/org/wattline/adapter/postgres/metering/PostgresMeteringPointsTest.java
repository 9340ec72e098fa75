package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.MeteringPointsContract;
import org.wattline.application.metering.MeteringStore;

class PostgresMeteringPointsTest extends MeteringPointsContract {
    @Override
    protected MeteringStore store() {
        return PostgresMetering.SHARED;
    }
}
