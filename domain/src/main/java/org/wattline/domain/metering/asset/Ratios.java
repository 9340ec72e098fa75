package org.wattline.domain.metering.asset;

import org.wattline.domain.quantity.Ratio;

/** Ratios of the current and of the voltage transformers of a point; 1 without. */
public record Ratios(Ratio current, Ratio voltage) {}
