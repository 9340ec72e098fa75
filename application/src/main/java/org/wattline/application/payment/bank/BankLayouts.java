package org.wattline.application.payment.bank;

import java.util.Optional;
import org.wattline.domain.payment.bank.BankLayout;

/** How banks and agencies write their files, from reference data. */
public interface BankLayouts {
    Optional<BankLayout> find(String id);
}
