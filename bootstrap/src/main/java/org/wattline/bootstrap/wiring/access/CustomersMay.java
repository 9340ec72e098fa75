package org.wattline.bootstrap.wiring.access;

import java.util.Map;
import java.util.Set;
import org.wattline.application.access.CustomerRights;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.contract.ContractPermissions;
import org.wattline.application.credit.CreditPermissions;
import org.wattline.application.customer.CustomerPermissions;
import org.wattline.application.fault.FaultPermissions;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.notification.NotificationPermissions;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.premises.PremisesPermissions;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.access.Permission;

/** What logins of customers may do, always within the customers that they are bound to. */
public final class CustomersMay {
    static final CustomerRights RIGHTS = new CustomerRights(
            Set.of(ConnectionPermissions.APPLY, ConnectionPermissions.SEE, NotificationPermissions.READ),
            Map.of(
                    CustomerRole.OWNER, owner(),
                    CustomerRole.AGENT, owner(),
                    CustomerRole.PAYER, payer(),
                    CustomerRole.TENANT, tenant()));

    private CustomersMay() {}

    private static Set<Permission> payer() {
        return Set.of(
                NotificationPermissions.SUBSCRIBE,
                BillingPermissions.SEE,
                PaymentPermissions.SEE,
                PaymentPermissions.MANDATE,
                CreditPermissions.SEE,
                CreditPermissions.CONSENT,
                PaymentPermissions.ORDER);
    }

    private static Set<Permission> tenant() {
        return Set.of(
                FaultPermissions.REPORT,
                FaultPermissions.SEE,
                NotificationPermissions.SUBSCRIBE,
                BillingPermissions.SEE,
                MeteringPermissions.SEE,
                MeteringPermissions.SELF_READ,
                PaymentPermissions.SEE,
                PaymentPermissions.ORDER);
    }

    private static Set<Permission> owner() {
        return Set.of(
                FaultPermissions.REPORT,
                FaultPermissions.SEE,
                MeteringPermissions.SEE,
                MeteringPermissions.SELF_READ,
                PremisesPermissions.SEE,
                ConnectionPermissions.SEE,
                ContractPermissions.SEE,
                CustomerPermissions.SEE,
                NotificationPermissions.READ,
                NotificationPermissions.SUBSCRIBE,
                BillingPermissions.SEE,
                BillingPermissions.INVOICE,
                PaymentPermissions.SEE,
                PaymentPermissions.MANDATE,
                CreditPermissions.SEE,
                CreditPermissions.CONSENT,
                PaymentPermissions.ORDER);
    }
}
