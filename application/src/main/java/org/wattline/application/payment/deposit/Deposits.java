package org.wattline.application.payment.deposit;

import java.util.Optional;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.deposit.DepositId;
import org.wattline.domain.payment.deposit.SecurityDeposit;

/** All security deposits. An account has one that is not given back; the store itself refuses a second. */
public interface Deposits {
    Optional<SecurityDeposit> find(DepositId id);

    /** The one of an account that is not given back. */
    Optional<SecurityDeposit> standing(AccountNo account);

    /** @throws AlreadyThere if the account has one that is not given back */
    SecurityDeposit add(SecurityDeposit deposit);

    /** @throws StaleState when it was stored since it was read */
    SecurityDeposit save(SecurityDeposit deposit);

    /** Those within a scope, newest first. */
    Page<SecurityDeposit> list(Scope scope, Optional<AccountNo> account, Page.Request page);
}
