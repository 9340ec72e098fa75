package org.wattline.application.customer.duplicate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.customer.duplicate.Candidate;
import org.wattline.domain.customer.duplicate.DuplicatesLikely;
import org.wattline.domain.customer.duplicate.Trait;
import org.wattline.domain.kernel.Outcome;

/** Looks whether somebody is on file already (客户查重): by telephone number, name and address, beside the certificate. */
public final class FindingDuplicates {
    private static final int MOST = 20;

    private final CustomerTraits traits;
    private final CustomerMerges merges;
    private final Customers customers;
    private final Accounts accounts;
    private final DuplicatePolicies policies;
    private final BusinessClock clock;

    public FindingDuplicates(
            CustomerTraits traits,
            CustomerMerges merges,
            Customers customers,
            Accounts accounts,
            DuplicatePolicies policies,
            BusinessClock clock) {
        this.traits = traits;
        this.merges = merges;
        this.customers = customers;
        this.accounts = accounts;
        this.policies = policies;
        this.clock = clock;
    }

    /** Refused if somebody likely is the same, unless it was said why not. Part of a unit of work: who asks for the same meanwhile waits for its end. */
    public Outcome<Boolean> check(
            Caller who, PersonName name, PhoneNumber phone, Optional<String> address, Optional<String> because) {
        if (because.isPresent()) return Outcome.done(false);
        Set<Trait> wanted = new HashSet<>(Trait.of(name));
        wanted.addAll(Trait.of(phone));
        address.ifPresent(words -> wanted.addAll(Trait.ofAddress(words)));
        traits.alone(wanted);
        List<Candidate> found = traits.sharing(wanted, policies.on(clock.today()), MOST);
        return found.isEmpty() ? Outcome.done(true) : Outcome.refused(new DuplicatesLikely(known(who.scope(), found)));
    }

    /** Those that may be the same as a customer and that the caller may know of, likeliest first; merged ones are not among them. */
    public List<DuplicatesLikely.Known> of(CustomerId id, Set<Trait> own, Scope scope) {
        return known(
                scope,
                traits.sharing(own, policies.on(clock.today()), MOST).stream()
                        .filter(each -> !each.customer().equals(id)
                                && !merges.survivor(each.customer()).equals(merges.survivor(id)))
                        .toList());
    }

    private List<DuplicatesLikely.Known> known(Scope scope, List<Candidate> found) {
        List<DuplicatesLikely.Known> known = new ArrayList<>();
        for (Candidate each : found) {
            Optional<Customer> customer = customers
                    .find(each.customer())
                    .filter(there ->
                            scope.covers(Scope.Owner.of(there.unit(), there.id().value())));
            if (customer.isPresent())
                known.add(new DuplicatesLikely.Known(
                        new Candidate(merges.survivor(each.customer()), each.shared(), each.score()),
                        accounts.of(each.customer()).stream()
                                .filter(account -> scope.covers(Scope.Owner.of(
                                        account.unit(), account.customer().value())))
                                .map(Account::no)
                                .toList()));
        }
        return known;
    }
}
