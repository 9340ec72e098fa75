package org.wattline.application.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.EntitlementRefusal;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

/** The price rules by which sale, billing and audit judge terms, as they are imported now. */
public final class Entitlements {
    private final Prices prices;
    private final WorkingCalendars calendars;

    public Entitlements(Prices prices, WorkingCalendars calendars) {
        this.prices = prices;
        this.calendars = calendars;
    }

    /** The rules in force on a day; refused if there are none. */
    public Outcome<Entitlement> on(LocalDate day) {
        Prices now = prices.now();
        Optional<EligibilityRules> rules = now.eligibility(day);
        Optional<PowerFactorDuties> duties = now.powerFactorDuties(day);
        return rules.isEmpty() || duties.isEmpty()
                ? Outcome.refused(EntitlementRefusal.NO_RULES.about(day))
                : Outcome.done(new Entitlement(rules.get(), duties.get(), now.book()));
    }

    /** The terms, if a customer who asks for them today may have them from a day on. */
    Outcome<Terms.Agreed> changing(
            SupplyContract contract, Entitlement.Supplied who, LocalDate from, Terms.Agreed agreed, LocalDate today) {
        Optional<Refusal> early = tooEarly(contract, from, agreed, today);
        if (early.isPresent()) return Outcome.refused(early.get());
        return on(from).then(rules ->
                from.isAfter(today) ? rules.expect(who, agreed, from) : rules.check(who, agreed, from));
    }

    /**
     * Refuses another way of paying for capacity that begins too early (CTR-13, CTR-14).
     *
     * @param applied day on which the customer asked for it
     */
    public Optional<Refusal> tooEarly(SupplyContract contract, LocalDate from, Terms.Agreed agreed, LocalDate applied) {
        return prices.now()
                .basicChargePolicy(from)
                .flatMap(policy -> contract.tooEarly(from, agreed, applied, policy.changes(), calendars.published()));
    }
}
