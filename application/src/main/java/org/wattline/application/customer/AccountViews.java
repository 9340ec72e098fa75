package org.wattline.application.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/** Accounts as screens show them. */
public interface AccountViews {
    /** Everything one sees at a glance, on a day; one look into the store. */
    Optional<Summary> summary(AccountNo no, LocalDate day);

    /** To whom an account belongs; empty if there is no such account. */
    Optional<Scope.Owner> ownerOf(AccountNo no);

    /** Accounts within the scope, by number. */
    Page<Row> list(Filter filter, Scope scope, Page.Request page);

    /** Their numbers alone, for work on all of them: nothing personal is looked at. */
    Page<AccountNo> numbers(Scope scope, Page.Request page);

    /** Which accounts are wanted. @param customer whose, with those of customers that were merged into it */
    record Filter(Optional<CustomerId> customer, Optional<UseCategory> category, Optional<Boolean> open) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * An account in a list.
     *
     * @param closedOn the day on which it was closed, if it was
     */
    record Row(
            AccountNo no,
            CustomerId customer,
            PersonName holder,
            UnitPath unit,
            UseCategory category,
            LocalDate openedOn,
            Optional<LocalDate> closedOn) {}

    /**
     * An account at a glance (客户360).
     *
     * @param contract the contract in force on the day, or else the latest one
     * @param owed what is owed by the books less what was paid ahead, negative for a credit; empty before the first bill or payment
     */
    record Summary(
            AccountNo no,
            CustomerId customer,
            PersonName holder,
            UnitPath unit,
            UseCategory category,
            LocalDate openedOn,
            Optional<LocalDate> closedOn,
            Optional<Supply> contract,
            Optional<Money> owed,
            List<Point> points,
            Version version) {
        public Summary {
            points = List.copyOf(points);
        }
    }

    /**
     * How an account is supplied.
     *
     * @param terms those in force on the day, if any are
     */
    record Supply(ContractNo no, ContractType type, Address address, AreaCode area, Optional<Terms.Agreed> terms) {}

    /** A metering point. @param meter asset number of the meter that hangs there */
    record Point(String no, Optional<String> meter) {}
}
