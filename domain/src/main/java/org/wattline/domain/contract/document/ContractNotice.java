package org.wattline.domain.contract.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;

/**
 * That a contract wants somebody's attention (合同到期预警), told once for each cause and day.
 *
 * @param about the day on which it ends or has ended, or from which terms hold for which no document is signed
 */
public record ContractNotice(
        ContractNo contract,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        ContractType type,
        Cause cause,
        LocalDate about,
        LocalDate toldOn) {
    /** The fact that others may act upon. */
    public ContractDocumentEvent told() {
        return new ContractDocumentEvent(
                "contract." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                contract.value(),
                Map.of(
                        "contract", contract.value(),
                        "account", account.value(),
                        "customer", customer.toString(),
                        "unit", unit.path(),
                        "on", about.toString()));
    }

    /** Why. */
    public enum Cause {
        /** Its end is near, and it does not roll over. */
        CONTRACT_EXPIRING,
        /** Its end is past, and it is still supplied. */
        CONTRACT_EXPIRED,
        /** Terms hold that no signed document says. */
        DOCUMENT_MISSING
    }
}
