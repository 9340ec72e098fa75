package org.wattline.domain.contract;

import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.premises.PremisesId;

/**
 * What billing asks for: the terms under which an account is supplied on some days.
 *
 * @param during the days, within the contract's own
 */
public record TermsInForce(
        AccountNo account,
        ContractNo contract,
        ContractType type,
        PremisesId premises,
        Span during,
        Terms.Agreed agreed) {}
