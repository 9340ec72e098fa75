package org.wattline.application.billing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.contract.Entitlements;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** Terms of contracts, judged by the price rules. It remembers the rules of each day and what they say against the same terms, so it is made anew for each piece of work. */
public final class JudgedTerms {
    private final Entitlements entitlements;
    private final Map<LocalDate, Optional<Entitlement>> known = new HashMap<>();
    private final Map<Case, List<Refusal>> judged = new HashMap<>();

    public JudgedTerms(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /** What the price rules say against the terms on the first and last day of each; empty where no rules are in force. */
    public Optional<List<Refusal>> against(Account account, List<TermsInForce> all) {
        Set<Refusal> faults = new LinkedHashSet<>();
        for (TermsInForce terms : all)
            for (LocalDate day :
                    List.of(terms.during().from(), terms.during().end().minusDays(1))) {
                Optional<Entitlement> rules = known.computeIfAbsent(day, this::on);
                if (rules.isEmpty()) return Optional.empty();
                Entitlement.Supplied who = Entitlement.Supplied.of(account, terms.type(), day);
                faults.addAll(judged.computeIfAbsent(
                        new Case(day, who, terms.agreed()), same -> rules.get().faults(who, terms.agreed(), day)));
            }
        return Optional.of(List.copyOf(faults));
    }

    private Optional<Entitlement> on(LocalDate day) {
        return switch (entitlements.on(day)) {
            case Outcome.Done<Entitlement>(Entitlement rules) -> Optional.of(rules);
            case Outcome.Refused<Entitlement> unused -> Optional.empty();
        };
    }

    /** All that the rules look at: neighbours in a village mostly share it. */
    private record Case(LocalDate day, Entitlement.Supplied who, Terms.Agreed agreed) {}
}
