/**
 * What a tariff charges beside energy and the basic charge (附加费用): levies and funds with their owners, standing, minimum and maximum
 * charges, discounts, taxes, differential prices, and demand charges with their ratchet. Data on a {@link org.wattline.domain.tariff.Tariff}.
 */
package org.wattline.domain.tariff.charge;
