package org.wattline.application.contract.document;

import java.time.LocalDate;
import org.wattline.domain.contract.document.ContractPolicy;

/** The rules on how long contracts hold, by day. */
public interface ContractPolicies {
    /** @throws IllegalStateException if there is none for the day */
    ContractPolicy on(LocalDate day);
}
