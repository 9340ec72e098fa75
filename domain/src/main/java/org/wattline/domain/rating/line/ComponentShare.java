package org.wattline.domain.rating.line;

import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.charge.Component;

/** How much of a bill belongs to a component, and so to its owner (收入归属). */
public record ComponentShare(Component component, Money amount) {}
