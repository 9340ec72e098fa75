package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.route.SpecialReadingsContract;
import org.wattline.application.metering.route.SpecialStore;

class PostgresSpecialReadingsTest extends SpecialReadingsContract {
    @Override
    protected SpecialStore store() {
        return PostgresMetering.SPECIAL;
    }
}
