package org.wattline.bootstrap.seed;

import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.premises.Premises;

/** Everything that one customer of the synthetic company is and has. */
record Supply(
        long index,
        Kind kind,
        Customer customer,
        Premises premises,
        Account account,
        SupplyContract contract,
        Meter meter,
        MeteringPoint point) {
    Installation installation() {
        return point.installations().getFirst();
    }
}
