package org.wattline.domain.tariff.export;

import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.charge.Component;

/** Paid for each kWh generated, used or fed in (度电补贴). */
public record Subsidy(Component component, UnitPrice price) {}
