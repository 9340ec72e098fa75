package org.wattline.domain.notification;

import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;

/** Whom a message is for (收件人): a customer for an account, or the applicant of an application from which no customer has come yet (NOT-06). */
public sealed interface Addressee {
    /** The unit that serves whoever is told. */
    UnitPath unit();

    /** What names it in facts. */
    default Map<String, String> facts() {
        return switch (this) {
            case OfAccount of -> Map.of("account", of.account.value());
            case OfApplication of -> Map.of("application", of.application.value());
        };
    }

    /** A customer, for one of the own accounts. */
    record OfAccount(CustomerId customer, AccountNo account, UnitPath unit) implements Addressee {}

    /**
     * Whoever applied.
     *
     * @param login id of the own login through which the application came; empty at the counter
     */
    record OfApplication(ApplicationNumber application, Optional<String> login, UnitPath unit) implements Addressee {}
}
