package org.wattline.domain.contract;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Event;

/** What happens to supply contracts. */
public sealed interface ContractEvent extends Event {
    ContractNo contract();

    AccountNo account();

    CustomerId customer();

    UnitPath unit();

    /** The day from which it holds. */
    LocalDate on();

    @Override
    default String subject() {
        return contract().value();
    }

    @Override
    default Map<String, String> facts() {
        return Map.of(
                "contract", contract().value(),
                "account", account().value(),
                "customer", customer().toString(),
                "unit", unit().path(),
                "on", on().toString());
    }

    /** Signed, and in force from a day on. */
    record Signed(
            ContractNo contract,
            AccountNo account,
            CustomerId customer,
            UnitPath unit,
            ContractType contractType,
            LocalDate on)
            implements ContractEvent {
        @Override
        public String type() {
            return "contract.contract-signed";
        }
    }

    /** Other terms hold from a day on. */
    record TermsChanged(ContractNo contract, AccountNo account, CustomerId customer, UnitPath unit, LocalDate on)
            implements ContractEvent {
        @Override
        public String type() {
            return "contract.terms-changed";
        }
    }

    /** What was agreed from a day on will not hold; the terms before do. */
    record TermsWithdrawn(ContractNo contract, AccountNo account, CustomerId customer, UnitPath unit, LocalDate on)
            implements ContractEvent {
        @Override
        public String type() {
            return "contract.terms-withdrawn";
        }
    }

    /** Over from a day on. */
    record Terminated(ContractNo contract, AccountNo account, CustomerId customer, UnitPath unit, LocalDate on)
            implements ContractEvent {
        @Override
        public String type() {
            return "contract.contract-terminated";
        }
    }
}
