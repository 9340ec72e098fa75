package org.wattline.application.metering.validation;

import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;

/** The ports that validation, estimation and editing stand on. */
public record VeePorts(
        MeteringPoints points,
        Readings readings,
        AccountFacts accounts,
        VeeExceptions exceptions,
        Estimates estimates,
        ReadingEdits edits) {}
