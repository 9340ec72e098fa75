package org.wattline.application.contract.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.contract.document.ContractNotice;
import org.wattline.domain.contract.document.ContractPolicy;

/** What is told of contracts whose end is near or past, or that lack a signed document (合同到期预警). */
public interface ContractWatch {
    /** Finds what was not told yet, keeps it, and gives it back; by contract. Part of the surrounding unit of work. */
    List<ContractNotice> tell(ContractPolicy policy, LocalDate day, int limit);

    /** What was told and still holds, by contract. */
    Page<ContractNotice> standing(Scope scope, Optional<ContractNotice.Cause> cause, Page.Request page);
}
