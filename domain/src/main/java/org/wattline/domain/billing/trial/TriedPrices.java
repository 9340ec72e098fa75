package org.wattline.domain.billing.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.eligibility.Applicant;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

/**
 * Rates what accounts used twice, by the prices in force and by one that is tried, with the same calculation that makes bills.
 *
 * @param tariff what is tried, as if it had been in force
 * @param calendars its own editions of calendars
 * @param instead the tariff in whose place it comes
 */
public record TriedPrices(Tariff tariff, List<TouCalendar> calendars, TariffId instead) {
    public TriedPrices {
        calendars = List.copyOf(calendars);
    }

    /** Whether an account is priced by the tariff in whose place this one comes, throughout. */
    public boolean concern(Supply supply) {
        return !supply.terms().isEmpty()
                && supply.terms().stream()
                        .allMatch(terms -> terms.agreed().tariff().equals(instead));
    }

    /**
     * What one account pays for one month both ways. Refused if it cannot be rated one of them, or if the tried price is not for this
     * customer: by a rule that does not speak against what the customer has as well.
     *
     * @param then what {@link #asIfInForce} made of the prices in force, for all days of the supply
     */
    public Outcome<AccountChange> on(Supply supply, PublishedPrices now, PublishedPrices then, Instant at) {
        Optional<Refusal> refusing = refusing(supply, now);
        if (refusing.isPresent()) return Outcome.refused(refusing.get());
        return Calculation.of(supply, now, at)
                .then(before -> Calculation.of(moved(supply), then, at)
                        .map(after -> change(supply, before.total(), after.total())));
    }

    private Optional<Refusal> refusing(Supply supply, PublishedPrices now) {
        if (now.eligibility().isEmpty()) return Optional.empty();
        EligibilityRules rules = now.eligibility().get();
        LocalDate day = supply.period().end().minusDays(1);
        for (TermsInForce each : supply.terms()) {
            Applicant who =
                    Entitlement.applicant(Entitlement.Supplied.of(supply.account(), each.type(), day), each.agreed());
            Set<String> already = new TreeSet<>();
            if (now.book().inForce(instead, day) instanceof Outcome.Done<Tariff>(Tariff has))
                rules.faults(has, who, now.book(), day).forEach(fault -> already.add(fault.code()));
            for (Refusal fault : rules.faults(tariff, who, now.book(), day))
                if (!already.contains(fault.code())) return Optional.of(fault);
        }
        return Optional.empty();
    }

    private static AccountChange change(Supply supply, Money before, Money after) {
        return new AccountChange(supply.account().no(), before, after, 1);
    }

    private Supply moved(Supply supply) {
        if (tariff.id().equals(instead)) return supply;
        List<TermsInForce> terms = new ArrayList<>();
        for (TermsInForce each : supply.terms()) {
            Terms.Agreed agreed = each.agreed();
            terms.add(new TermsInForce(
                    each.account(),
                    each.contract(),
                    each.type(),
                    each.premises(),
                    each.during(),
                    new Terms.Agreed(
                            agreed.capacity(),
                            agreed.voltage(),
                            tariff.id(),
                            agreed.scheme(),
                            agreed.basicCharge(),
                            agreed.contractDemand(),
                            agreed.powerFactor(),
                            agreed.timeOfUse(),
                            agreed.plant(),
                            agreed.marks())));
        }
        return supply.under(terms);
    }

    /** The prices in force, but for some days this one. */
    public PublishedPrices asIfInForce(Span days, PublishedPrices now) {
        return new PublishedPrices(
                now.book().succeeded(tariff.in(during(tariff.provision(), days))),
                (id, day) -> calendars.stream()
                        .filter(own -> own.provision().id().equals(id))
                        .findFirst()
                        .map(own -> new TouCalendar(
                                during(own.provision(), days), own.seasons(), own.rules(), own.specialDays()))
                        .or(() -> now.calendars().inForce(id, day)),
                now.policy(),
                now.powerFactors(),
                now.days(),
                now.eligibility(),
                now.series());
    }

    private static Provision during(Provision provision, Span days) {
        return new Provision(provision.id(), provision.version(), days, provision.source());
    }
}
