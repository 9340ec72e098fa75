package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.arrangement.SiteStore;
import org.wattline.application.premises.equipment.EquipmentRegisterContract;

class PostgresEquipmentRegisterTest extends EquipmentRegisterContract {
    @Override
    protected SiteStore store() {
        return PostgresMetering.SITE;
    }
}
