package org.wattline.application.credit;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.credit.CreditFacts;
import org.wattline.domain.customer.AccountNo;

/** What accounts' histories say, gathered from bills, payments, promises, disconnections and prepaid control. */
public interface CreditHistories {
    /** Empty for an account that there is not. */
    Optional<CreditFacts> of(AccountNo account, LocalDate day);
}
