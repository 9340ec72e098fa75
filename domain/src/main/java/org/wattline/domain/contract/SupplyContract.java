package org.wattline.domain.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.tariff.ChangeRules;

/**
 * The contract by which an account is supplied at its premises (供用电合同): drafted, signed and in force from a day, terminated on a day.
 *
 * @param terms in order of their days, without gap or overlap, the last one open
 */
public record SupplyContract(
        ContractNo no,
        AccountNo account,
        CustomerId customer,
        PremisesId premises,
        UnitPath unit,
        ContractType type,
        Stage stage,
        List<Terms> terms,
        Version version)
        implements Versioned<SupplyContract> {
    public SupplyContract {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) throw new IllegalArgumentException("a contract has terms");
        for (int i = 0; i < terms.size(); i++) {
            boolean last = i == terms.size() - 1;
            Optional<LocalDate> end = terms.get(i).during().to();
            Optional<LocalDate> expected = last
                    ? Optional.empty()
                    : Optional.of(terms.get(i + 1).during().from());
            if (!end.equals(expected)) throw new IllegalArgumentException("terms follow each other without gap: " + no);
        }
    }

    public static SupplyContract draft(
            ContractNo no,
            AccountNo account,
            CustomerId customer,
            PremisesId premises,
            UnitPath unit,
            ContractType type,
            LocalDate from,
            Terms.Agreed agreed,
            Instant recordedAt) {
        Terms terms = new Terms(Span.startingOn(from), agreed, recordedAt);
        return new SupplyContract(
                no, account, customer, premises, unit, type, new Stage.Draft(), List.of(terms), Version.NEW);
    }

    /** Both sides have signed; it is in force from the first day of its terms, which is not before the signature. */
    public Outcome<Change<SupplyContract>> signing(LocalDate signedOn) {
        if (!(stage instanceof Stage.Draft)) return Outcome.refused(ContractRefusal.NOT_A_DRAFT);
        LocalDate from = terms.getFirst().during().from();
        if (signedOn.isAfter(from)) return Outcome.refused(ContractRefusal.SIGNED_TOO_LATE);
        SupplyContract next = in(new Stage.InForce(signedOn, from), terms);
        return Outcome.done(Change.of(next, new ContractEvent.Signed(no, account, customer, unit, type, from)));
    }

    /** Agrees on other terms from a day on, later than the first day of those that hold last. */
    public Outcome<Change<SupplyContract>> changing(LocalDate from, Terms.Agreed agreed, Instant recordedAt) {
        if (!(stage instanceof Stage.InForce)) return Outcome.refused(ContractRefusal.NOT_IN_FORCE);
        Terms last = terms.getLast();
        if (!from.isAfter(last.during().from())) return Outcome.refused(ContractRefusal.TERMS_IN_THE_PAST);
        if (agreed.equals(last.agreed())) return Outcome.refused(ContractRefusal.SAME_TERMS);
        List<Terms> next = new ArrayList<>(terms.subList(0, terms.size() - 1));
        next.add(new Terms(last.during().endingBefore(from), last.agreed(), last.recordedAt()));
        next.add(new Terms(Span.startingOn(from), agreed, recordedAt));
        return Outcome.done(
                Change.of(in(stage, next), new ContractEvent.TermsChanged(no, account, customer, unit, from)));
    }

    /** Takes back what was agreed from a day on that is still to come; the terms before hold on. */
    public Outcome<Change<SupplyContract>> withdrawing(LocalDate from, LocalDate today) {
        if (!(stage instanceof Stage.InForce)) return Outcome.refused(ContractRefusal.NOT_IN_FORCE);
        boolean last = terms.size() > 1 && terms.getLast().during().from().equals(from);
        if (!last || !from.isAfter(today)) return Outcome.refused(ContractRefusal.NOT_WITHDRAWABLE);
        List<Terms> next = new ArrayList<>(terms.subList(0, terms.size() - 1));
        Terms before = next.removeLast();
        next.add(new Terms(Span.startingOn(before.during().from()), before.agreed(), before.recordedAt()));
        return Outcome.done(
                Change.of(in(stage, next), new ContractEvent.TermsWithdrawn(no, account, customer, unit, from)));
    }

    /**
     * Refuses another way of paying for capacity that begins too early (CTR-13, CTR-14).
     *
     * @param applied day on which the customer asked for it
     */
    public Optional<Refusal> tooEarly(
            LocalDate from, Terms.Agreed agreed, LocalDate applied, ChangeRules rules, WorkingCalendar calendar) {
        return ModeChange.fault(terms.getLast().agreed(), agreed, from, applied, rules, calendar);
    }

    /** Ends the contract; the day is the first on which it no longer holds. */
    public Outcome<Change<SupplyContract>> terminating(LocalDate on) {
        if (!(stage instanceof Stage.InForce(LocalDate signedOn, LocalDate from)))
            return Outcome.refused(ContractRefusal.NOT_IN_FORCE);
        if (!on.isAfter(from)) return Outcome.refused(ContractRefusal.ENDS_BEFORE_IT_BEGINS);
        return Outcome.done(Change.of(
                in(new Stage.Terminated(signedOn, from, on), terms),
                new ContractEvent.Terminated(no, account, customer, unit, on)));
    }

    /** The days on which it is in force, as far as known; empty for a draft. */
    public Optional<Span> validity() {
        return switch (stage) {
            case Stage.Draft() -> Optional.empty();
            case Stage.InForce(LocalDate signedOn, LocalDate from) -> Optional.of(Span.startingOn(from));
            case Stage.Terminated(LocalDate signedOn, LocalDate from, LocalDate to) -> Optional.of(Span.of(from, to));
        };
    }

    /** The terms in force on a day, if the contract is in force then. */
    public Optional<TermsInForce> inForce(LocalDate day) {
        for (Terms each : terms)
            if (each.during().contains(day))
                return validity()
                        .filter(span -> span.contains(day))
                        .flatMap(each.during()::common)
                        .map(span -> told(span, each));
        return Optional.empty();
    }

    /** All terms that are in force on at least one day of a span, each with its days within the span, in their order. */
    public List<TermsInForce> inForce(Span wanted) {
        Optional<Span> window = validity().flatMap(wanted::common);
        List<TermsInForce> found = new ArrayList<>();
        for (Terms each : terms) window.flatMap(each.during()::common).ifPresent(span -> found.add(told(span, each)));
        return found;
    }

    /** The terms that held on a day by what was known then: agreed upon since or ended since does not count. Empty if none were known. */
    public Optional<Terms.Agreed> knownAt(Instant then, LocalDate day) {
        return terms.stream()
                .filter(each -> !each.recordedAt().isAfter(then)
                        && !each.during().from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Terms::agreed);
    }

    private TermsInForce told(Span span, Terms each) {
        return new TermsInForce(account, no, type, premises, span, each.agreed());
    }

    private SupplyContract in(Stage next, List<Terms> nextTerms) {
        return new SupplyContract(no, account, customer, premises, unit, type, next, nextTerms, version);
    }

    @Override
    public SupplyContract at(Version stored) {
        return new SupplyContract(no, account, customer, premises, unit, type, stage, terms, stored);
    }

    /** Where the contract stands. */
    public sealed interface Stage {
        record Draft() implements Stage {}

        record InForce(LocalDate signedOn, LocalDate from) implements Stage {}

        /** @param to first day on which it no longer holds */
        record Terminated(LocalDate signedOn, LocalDate from, LocalDate to) implements Stage {}
    }
}
