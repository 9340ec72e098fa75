package org.wattline.application.payment.instalment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;

/** All payment plans. An account has one that is asked for or agreed on; the store itself refuses a second. */
public interface PaymentPlans {
    Optional<PaymentPlan> find(PaymentPlanId id);

    /** The one of an account that is asked for or agreed on. */
    Optional<PaymentPlan> standing(AccountNo account);

    /** Those of some accounts that are agreed on, neither kept nor broken yet. */
    List<PaymentPlan> agreed(Collection<AccountNo> accounts);

    /** Those agreed on, by id, after one of them. */
    List<PaymentPlan> agreed(Optional<PaymentPlanId> after, int limit);

    /** @throws AlreadyThere if the account has one that is asked for or agreed on */
    PaymentPlan add(PaymentPlan plan);

    /** @throws StaleState when it was stored since it was read */
    PaymentPlan save(PaymentPlan plan);

    /** Those within a scope, newest first. */
    Page<PaymentPlan> list(
            Scope scope, Optional<AccountNo> account, Optional<PaymentPlan.State> state, Page.Request page);
}
