package org.wattline.domain.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Money;

final class SampleArrears {
    static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    static final List<DunningLadder.Rung> RUNGS = List.of(
            new DunningLadder.Rung(1, DunningAction.REMINDER),
            new DunningLadder.Rung(7, DunningAction.WRITTEN_REMINDER),
            new DunningLadder.Rung(7, DunningAction.CALL),
            new DunningLadder.Rung(15, DunningAction.VISIT),
            new DunningLadder.Rung(31, DunningAction.DISCONNECTION_NOTICE),
            new DunningLadder.Rung(90, DunningAction.LEGAL_REVIEW));

    static final DunningLadder LADDER = new DunningLadder(
            "L-1",
            Span.startingOn(LocalDate.of(2026, 1, 1)),
            "test",
            Map.of(DebtorClass.RESIDENT, RUNGS, DebtorClass.OTHER, RUNGS),
            30,
            15);

    private SampleArrears() {}

    static Arrears arrears() {
        return new Arrears(
                AccountNo.of(1),
                new CustomerId(new UUID(7, 7)),
                new UnitPath("/33/3301"),
                DebtorClass.RESIDENT,
                DUE,
                Money.yuan("236.40"),
                1);
    }

    static CollectionCase fresh(LocalDate today) {
        return CollectionCase.open(new CaseId(new UUID(0, 1)), arrears(), today);
    }
}
