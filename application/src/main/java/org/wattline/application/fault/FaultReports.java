package org.wattline.application.fault;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.fault.FaultNo;
import org.wattline.domain.fault.FaultReport;
import org.wattline.domain.fault.FaultState;

/** All fault reports. */
public interface FaultReports {
    Optional<FaultReport> find(FaultNo no);

    /** Whether a fault of the account is reported and power not restored. */
    boolean open(AccountNo account);

    /** Stores a new one at version 1. @throws AlreadyThere if there is one with this number */
    void add(FaultReport report);

    /** Stores the next version. @throws StaleState if it was stored by somebody else since it was read */
    FaultReport save(FaultReport report);

    /** Reports within a scope, newest number first; in one state if one is given. */
    Page<FaultReport> list(Scope scope, Optional<FaultState> state, Page.Request page);
}
