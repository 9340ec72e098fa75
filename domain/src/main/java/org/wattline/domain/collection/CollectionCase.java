package org.wattline.domain.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.payment.DebtorClass;

/**
 * What is done about one account that is overdue (催费单). It opens with the first step of the ladder, takes each step once, and closes by itself
 * when nothing is overdue any more. An account has one open case.
 *
 * @param steps in the order in which they were taken
 */
public record CollectionCase(
        CaseId id,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        DebtorClass debtor,
        LocalDate openedOn,
        List<CollectionStep> steps,
        Optional<LocalDate> closedOn,
        Version version)
        implements Versioned<CollectionCase> {
    public CollectionCase {
        steps = List.copyOf(steps);
        if (steps.stream().map(CollectionStep::action).distinct().count() < steps.size())
            throw new IllegalArgumentException("a step is taken once: case " + id);
    }

    /** A case before its first step. */
    public static CollectionCase open(CaseId id, Arrears of, LocalDate today) {
        return new CollectionCase(
                id,
                of.account(),
                of.customer(),
                of.unit(),
                of.debtor(),
                today,
                List.of(),
                Optional.empty(),
                Version.NEW);
    }

    /** Takes the steps that the ladder asks for now; empty when there are none. One rung a day at most. */
    public Optional<Change<CollectionCase>> climb(Arrears arrears, DunningLadder ladder, LocalDate today) {
        if (!isOpen() || steps.stream().anyMatch(step -> step.on().equals(today))) return Optional.empty();
        List<DunningAction> next = ladder.next(debtor, arrears.overdue(today), taken());
        if (next.isEmpty()) return Optional.empty();
        List<CollectionStep> more = new ArrayList<>(steps);
        List<Event> facts = new ArrayList<>();
        for (DunningAction action : next) {
            more.add(new CollectionStep(action, today, arrears.owed(), Optional.empty(), Optional.empty()));
            facts.add(fact(type(action), told(arrears, ladder, today)));
        }
        return Optional.of(new Change<>(with(more, closedOn), facts));
    }

    private Map<String, String> told(Arrears arrears, DunningLadder ladder, LocalDate today) {
        return Map.of(
                "amount", arrears.owed().toString(),
                "bills", Integer.toString(arrears.bills()),
                "dueOn", arrears.oldestDue().toString(),
                "days", Long.toString(arrears.overdue(today)),
                "ladder", ladder.id());
    }

    private static String type(DunningAction action) {
        return switch (action) {
            case REMINDER -> "collection.reminder-due";
            case WRITTEN_REMINDER -> "collection.written-reminder-due";
            case CALL -> "collection.call-due";
            case VISIT -> "collection.visit-due";
            case DISCONNECTION_NOTICE -> "collection.disconnection-notice-due";
            case LEGAL_REVIEW -> "collection.legal-review-due";
        };
    }

    /** Names who does a step. */
    public Outcome<Change<CollectionCase>> assign(DunningAction action, String owner) {
        return onOpen(action, step -> step.ownedBy(owner))
                .map(next -> Change.of(next, fact("collection.step-assigned", Map.of("action", action.name()))));
    }

    /** Says what came of a step. */
    public Outcome<Change<CollectionCase>> report(DunningAction action, CollectionStep.Result result) {
        return onOpen(action, step -> step.with(result))
                .map(next -> Change.of(
                        next,
                        fact(
                                "collection.step-reported",
                                Map.of(
                                        "action",
                                        action.name(),
                                        "finding",
                                        result.finding().name()))));
    }

    private Outcome<CollectionCase> onOpen(DunningAction action, UnaryOperator<CollectionStep> change) {
        if (!isOpen()) return Outcome.refused(CollectionRefusal.CASE_CLOSED);
        if (steps.stream().noneMatch(step -> step.action() == action && step.isOpen()))
            return Outcome.refused(CollectionRefusal.NO_SUCH_TASK);
        List<CollectionStep> next = steps.stream()
                .map(step -> step.action() == action ? change.apply(step) : step)
                .toList();
        return Outcome.done(with(next, closedOn));
    }

    /** Nothing is overdue any more. */
    public Optional<Change<CollectionCase>> close(LocalDate today) {
        if (!isOpen()) return Optional.empty();
        return Optional.of(Change.of(with(steps, Optional.of(today)), fact("collection.case-closed", Map.of())));
    }

    public boolean isOpen() {
        return closedOn.isEmpty();
    }

    public Set<DunningAction> taken() {
        return steps.stream().map(CollectionStep::action).collect(Collectors.toSet());
    }

    private CollectionEvent fact(String type, Map<String, String> more) {
        Map<String, String> facts = new LinkedHashMap<>(more);
        facts.put("case", id.toString());
        facts.put("account", account.value());
        facts.put("customer", customer.toString());
        return new CollectionEvent(type, id.toString(), facts);
    }

    private CollectionCase with(List<CollectionStep> next, Optional<LocalDate> closed) {
        return new CollectionCase(id, account, customer, unit, debtor, openedOn, next, closed, version);
    }

    @Override
    public CollectionCase at(Version next) {
        return new CollectionCase(id, account, customer, unit, debtor, openedOn, steps, closedOn, next);
    }
}
