package org.wattline.application.collection;

import org.wattline.application.collection.prepaid.PrepaidControls;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.UnitOfWork;

/** The ports of collection over one store. */
public record CollectionStore(
        UnitOfWork work,
        Balances balances,
        ArrearsViews arrears,
        CollectionCases cases,
        CollectionTaskViews tasks,
        CollectionHolds holds,
        PrepaidControls prepaid) {}
