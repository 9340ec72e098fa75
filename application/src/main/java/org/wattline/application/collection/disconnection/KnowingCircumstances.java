package org.wattline.application.collection.disconnection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.collection.ArrearsViews;
import org.wattline.application.collection.CollectionCases;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.collection.prepaid.PrepaidControls;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.fault.FaultReports;
import org.wattline.domain.collection.Arrears;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.collection.disconnection.Circumstances;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.collection.prepaid.PrepaidLevel;
import org.wattline.domain.collection.prepaid.PrepaidStanding;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Household;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.DebtorClass;

/** Gathers what is known of an account when it is asked whether it may be cut off. */
public final class KnowingCircumstances {
    private final ArrearsViews arrears;
    private final CollectionHolds holds;
    private final CollectionCases cases;
    private final Accounts accounts;
    private final Customers customers;
    private final Contracts contracts;
    private final FaultReports faults;
    private final DisconnectionBans bans;
    private final PrepaidControls prepaid;

    public KnowingCircumstances(
            ArrearsViews arrears,
            CollectionHolds holds,
            CollectionCases cases,
            Accounts accounts,
            Customers customers,
            Contracts contracts,
            FaultReports faults,
            DisconnectionBans bans,
            PrepaidControls prepaid) {
        this.arrears = arrears;
        this.holds = holds;
        this.cases = cases;
        this.accounts = accounts;
        this.customers = customers;
        this.contracts = contracts;
        this.faults = faults;
        this.bans = bans;
        this.prepaid = prepaid;
    }

    /** @return nothing if there is no such account */
    public Optional<Circumstances> of(AccountNo no, Instant now) {
        return accounts.find(no).map(account -> of(account, now));
    }

    private Circumstances of(Account account, Instant now) {
        LocalDate today = Zone.day(now);
        List<AccountNo> one = List.of(account.no());
        Optional<Arrears> exhausted = prepaid.find(account.no())
                .filter(PrepaidControl::holds)
                .filter(control -> control.standing().level() == PrepaidLevel.CUT_WANTED)
                .map(KnowingCircumstances::negative);
        return new Circumstances(
                exhausted.or(() -> arrears.of(one, today).stream().findFirst()),
                exhausted.isPresent(),
                cases.open(one).stream().anyMatch(each -> each.taken().contains(DunningAction.REMINDER)),
                holds.standing(one, today).stream().map(CollectionHold::kind).collect(Collectors.toSet()),
                customers
                        .find(account.customer())
                        .map(customer -> Set.copyOf(customer.tags()))
                        .orElse(Set.of()),
                account.householdOn(today).filter(Household::lowIncome).isPresent(),
                contracts
                        .inForce(account.no(), today)
                        .flatMap(terms -> terms.agreed().plant())
                        .isPresent(),
                faults.open(account.no()),
                bans.hold(account.unit(), now));
    }

    private static Arrears negative(PrepaidControl control) {
        PrepaidStanding standing = control.standing();
        return new Arrears(
                control.account(),
                control.customer(),
                control.unit(),
                DebtorClass.OTHER,
                standing.negativeSince().map(Zone::day).orElse(control.from()),
                standing.balance().negated(),
                0);
    }

    /** Whether anything is overdue, or what was paid ahead is used up. */
    public boolean owing(AccountNo account, Instant now) {
        boolean negative = prepaid.find(account)
                .filter(PrepaidControl::holds)
                .filter(control -> control.standing().balance().isNegative())
                .isPresent();
        return negative || !arrears.of(List.of(account), Zone.day(now)).isEmpty();
    }
}
