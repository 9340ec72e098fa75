package org.wattline.domain.billing;

import java.time.LocalDate;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.tariff.TariffId;

/**
 * Which terms of which contract a bill rests on.
 *
 * @param from first billed day of the terms: contract and day name them for ever, since terms are never overwritten
 * @param tariff the tariff agreed
 */
public record TermsUsed(ContractNo contract, LocalDate from, TariffId tariff) {
    static TermsUsed of(TermsInForce terms) {
        return new TermsUsed(
                terms.contract(), terms.during().from(), terms.agreed().tariff());
    }
}
