package org.wattline.domain.correction;

import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Provision;

/** The price of energy on some days (当时电价). @param provision what the price rests on */
public record PricedDays(Span span, UnitPrice price, Provision provision) {}
