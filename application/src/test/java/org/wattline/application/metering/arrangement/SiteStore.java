package org.wattline.application.metering.arrangement;

import org.wattline.application.metering.MeteringStore;
import org.wattline.application.premises.equipment.EquipmentRegister;

/** What the contracts of places and equipment run on: both over one store of metering. */
public record SiteStore(MeteringStore metering, PointArrangements arrangements, EquipmentRegister equipment) {}
