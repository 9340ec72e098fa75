package org.wattline.application.payment.bankstatement;

import java.util.Optional;
import org.wattline.domain.payment.bankstatement.BankStatementLayout;

/** How banks write their statements, from reference data. */
public interface BankStatementLayouts {
    Optional<BankStatementLayout> find(String id);
}
