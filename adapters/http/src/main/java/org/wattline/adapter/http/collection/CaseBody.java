package org.wattline.adapter.http.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.CollectionCase;
import org.wattline.domain.collection.CollectionStep;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Money;

/** A case of collection. */
public record CaseBody(
        String caseId,
        AccountNo accountNo,
        UnitPath unit,
        DebtorClass debtor,
        State state,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        List<Step> steps,
        Version version)
        implements Tagged {
    static final String ID = "0198a7c2-0000-7000-8000-000000000001";

    static final CaseBody EXAMPLE = new CaseBody(
            ID,
            AccountNo.of(1),
            new UnitPath("/33/3301"),
            DebtorClass.RESIDENT,
            State.OPEN,
            LocalDate.parse("2026-04-01"),
            Optional.empty(),
            List.of(
                    Step.of(new CollectionStep(
                            DunningAction.REMINDER,
                            LocalDate.parse("2026-04-01"),
                            Money.yuan("236.40"),
                            Optional.empty(),
                            Optional.empty())),
                    Step.of(new CollectionStep(
                            DunningAction.CALL,
                            LocalDate.parse("2026-04-07"),
                            Money.yuan("236.40"),
                            Optional.of("collector"),
                            Optional.of(new CollectionStep.Result(
                                    CollectionStep.Finding.PROMISED,
                                    "周五缴清",
                                    "collector",
                                    Instant.parse("2026-04-07T02:00:00Z")))))),
            new Version(3));

    static CaseBody of(CollectionCase each) {
        return new CaseBody(
                each.id().toString(),
                each.account(),
                each.unit(),
                each.debtor(),
                each.isOpen() ? State.OPEN : State.CLOSED,
                each.openedOn(),
                each.closedOn(),
                each.steps().stream().map(Step::of).toList(),
                each.version());
    }

    /** Whether anything is overdue. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** An action that was taken; @param owed what was overdue then. */
    public record Step(
            DunningAction action,
            LocalDate takenOn,
            Money owed,
            Optional<String> owner,
            Optional<CollectionStep.Finding> finding,
            Optional<String> words,
            Optional<Instant> doneAt) {
        static Step of(CollectionStep step) {
            return new Step(
                    step.action(),
                    step.on(),
                    step.owed(),
                    step.owner(),
                    step.result().map(CollectionStep.Result::finding),
                    step.result().map(CollectionStep.Result::words),
                    step.result().map(CollectionStep.Result::at));
        }
    }
}
