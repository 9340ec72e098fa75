package org.wattline.application.audit;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.ConsumptionSeries.Subject;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.tariff.PowerFactorStandard;

/**
 * Accounts whose terms are not what the price rules give them (电价执行稽查), on the last day of the month: the same rules by which contracts are
 * made and bills are reviewed. It looks at {@value #PART} contracts at a time, with two queries for all of them.
 */
public final class TariffEntitlement implements Evaluator {
    private static final int PART = 500;

    private final Kind kind;
    private final Accounts accounts;
    private final Contracts contracts;
    private final Entitlements entitlements;

    public TariffEntitlement(Kind kind, Accounts accounts, Contracts contracts, Entitlements entitlements) {
        this.kind = kind;
        this.accounts = accounts;
        this.contracts = contracts;
        this.entitlements = entitlements;
    }

    /** What an evaluator looks for, by the rules of tariff and contract. */
    public enum Kind {
        /** DQ-07: the category, special uses, the combined-meter price. */
        TARIFF_CATEGORY("TAR-01", "TAR-30", "TAR-31", "TAR-32", "TAR-33", "TAR-37"),
        /** DQ-06. */
        TARIFF_VOLTAGE("TAR-34"),
        /** DQ-08: single-part and two-part. */
        TARIFF_SCHEME("TAR-35", "CTR-10", "CTR-11"),
        /** DQ-09. */
        POWER_FACTOR_DUTY("CTR-12"),
        /** BL-16: differential prices and multiples of the purchase price. */
        PRICE_MEASURE("TAR-36");

        private final Set<String> rules;

        Kind(String... rules) {
            this.rules = Set.of(rules);
        }
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public Part look(AuditRule rule, Scope scope, YearMonth through, Optional<String> after) {
        LocalDate day = through.atEndOfMonth();
        if (!(entitlements.on(day) instanceof Outcome.Done<Entitlement>(Entitlement rules)))
            return new Part(0, List.of(), Optional.empty());
        Page<TermsInForce> page = contracts.inForce(scope, day, new Page.Request(PART, after));
        List<AccountNo> numbers =
                page.items().stream().map(TermsInForce::account).toList();
        Map<AccountNo, Account> known =
                accounts.findAll(numbers).stream().collect(toMap(Account::no, Function.identity()));
        List<Hit> hits = new ArrayList<>();
        for (TermsInForce terms : page.items())
            Optional.ofNullable(known.get(terms.account()))
                    .flatMap(account -> judge(rules, account, terms, day))
                    .ifPresent(hits::add);
        return new Part(page.items().size(), hits, page.next());
    }

    private Optional<Hit> judge(Entitlement rules, Account account, TermsInForce terms, LocalDate day) {
        Entitlement.Supplied who = Entitlement.Supplied.of(account, terms.type(), day);
        List<Refusal> faults = rules.faults(who, terms.agreed(), day).stream()
                .filter(why -> kind.rules.contains(why.rule()))
                .toList();
        if (faults.isEmpty()) return Optional.empty();
        Subject subject = new Subject(
                "account",
                account.no().value(),
                account.unit(),
                Optional.of(account.customer().value()));
        return Optional.of(new Hit(subject, evidence(who, terms, day, faults)));
    }

    private static Map<String, String> evidence(
            Entitlement.Supplied who, TermsInForce terms, LocalDate day, List<Refusal> faults) {
        Map<String, String> evidence = new TreeMap<>();
        evidence.put("rule", faults.getFirst().rule());
        for (Refusal why : faults) {
            evidence.put(why.code() + ".zh", why.title().zh());
            evidence.put(why.code() + ".en", why.title().en());
        }
        evidence.put("day", day.toString());
        evidence.put("contract", terms.contract().value());
        evidence.put("category", who.category().name());
        evidence.put("people", Integer.toString(who.people()));
        evidence.put("tariff", terms.agreed().tariff().value());
        evidence.put("voltage", terms.agreed().voltage().code());
        evidence.put("capacityKva", terms.agreed().capacity().toString());
        evidence.put("scheme", terms.agreed().scheme().name());
        evidence.put(
                "powerFactor",
                terms.agreed().powerFactor().map(PowerFactorStandard::toString).orElse(""));
        evidence.put("marks", terms.agreed().marks().toString());
        return evidence;
    }
}
