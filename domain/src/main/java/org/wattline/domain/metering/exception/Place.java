package org.wattline.domain.metering.exception;

import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;

/** The metering point that something is about, and to whom it belongs. */
public record Place(MeteringPointNo point, CustomerId customer, UnitPath unit) {
    public static Place of(MeteringPoint point) {
        return new Place(point.no(), point.customer(), point.unit());
    }
}
