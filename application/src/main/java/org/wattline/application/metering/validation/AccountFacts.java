package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.toMap;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.validation.CustomerClass;
import org.wattline.domain.tariff.UseCategory;

/** What validation must know of the customers at metering points, with two queries for all of them. */
public final class AccountFacts {
    private final Accounts accounts;
    private final Contracts contracts;

    public AccountFacts(Accounts accounts, Contracts contracts) {
        this.accounts = accounts;
        this.contracts = contracts;
    }

    /**
     * What is known of a point's customer.
     *
     * @param open whether the account is
     * @param capacityKva contract capacity, 0 where none is known
     * @param generates whether energy may flow back: the meter counts what is fed in
     */
    public record Known(CustomerClass customers, boolean open, long capacityKva, boolean generates) {}

    /** As they are on a day. */
    Map<MeteringPointNo, Known> of(Collection<MeteringPoint> points, LocalDate day) {
        List<AccountNo> numbers =
                points.stream().map(MeteringPoint::account).distinct().toList();
        Map<AccountNo, Account> byNo =
                accounts.findAll(numbers).stream().collect(toMap(Account::no, Function.identity()));
        Map<AccountNo, TermsInForce> terms = contracts.inForce(numbers, Span.of(day, day.plusDays(1))).stream()
                .collect(toMap(TermsInForce::account, Function.identity(), (one, other) -> other));
        Map<MeteringPointNo, Known> known = new HashMap<>();
        for (MeteringPoint point : points) {
            Optional<Account> account = Optional.ofNullable(byNo.get(point.account()));
            Optional<TermsInForce> agreed = Optional.ofNullable(terms.get(point.account()));
            known.put(
                    point.no(),
                    new Known(
                            customers(account.map(Account::category), point.mode()),
                            account.map(a -> a.stage() instanceof Account.Stage.Open)
                                    .orElse(true),
                            agreed.map(t -> t.agreed()
                                            .capacity()
                                            .kva()
                                            .setScale(0, RoundingMode.UP)
                                            .longValueExact())
                                    .orElse(0L),
                            point.installations().stream()
                                    .anyMatch(
                                            i -> i.dial(Register.ACTIVE_EXPORT).isPresent())));
        }
        return known;
    }

    private static CustomerClass customers(Optional<UseCategory> category, MeteringMode mode) {
        CustomerClass byVoltage =
                mode == MeteringMode.LOW_SUPPLY_LOW_METERED ? CustomerClass.LOW_VOLTAGE : CustomerClass.HIGH_VOLTAGE;
        return category.map(use -> switch (use) {
                    case RESIDENTIAL -> CustomerClass.RESIDENTIAL;
                    case AGRICULTURE -> CustomerClass.AGRICULTURE;
                    case LARGE_INDUSTRY, COMMERCE -> byVoltage;
                })
                .orElse(byVoltage);
    }
}
