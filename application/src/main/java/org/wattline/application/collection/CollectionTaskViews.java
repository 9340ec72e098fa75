package org.wattline.application.collection;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/** Calls, visits and reviews that wait to be done. */
public interface CollectionTaskViews {
    /** Open tasks of open cases, oldest first. */
    Page<Row> openSteps(Scope scope, Optional<DunningAction> action, Optional<String> owner, Page.Request page);

    /** A task. @param since the day on which the ladder asked for it */
    record Row(
            CaseId caseId,
            AccountNo account,
            UnitPath unit,
            DunningAction action,
            LocalDate since,
            Money owed,
            Optional<String> owner) {
        /** Its place in the list. */
        public String position() {
            return since + " " + caseId + " " + action;
        }
    }
}
