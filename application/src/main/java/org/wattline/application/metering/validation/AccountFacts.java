package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

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
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;

/** What validation must know of the customers at metering points, day by day, with two queries for all of them. */
public final class AccountFacts {
    private final Accounts accounts;
    private final Contracts contracts;

    public AccountFacts(Accounts accounts, Contracts contracts) {
        this.accounts = accounts;
        this.contracts = contracts;
    }

    /** On each of some days, by the terms that are in force on it. */
    public OverDays over(Collection<MeteringPoint> points, Span days) {
        List<AccountNo> numbers =
                points.stream().map(MeteringPoint::account).distinct().toList();
        Map<AccountNo, Account> byNo =
                accounts.findAll(numbers).stream().collect(toMap(Account::no, Function.identity()));
        Map<AccountNo, List<TermsInForce>> terms =
                contracts.inForce(numbers, days).stream().collect(groupingBy(TermsInForce::account));
        Map<MeteringPointNo, KnownCustomer.Timeline> known = new HashMap<>();
        for (MeteringPoint point : points)
            known.put(
                    point.no(),
                    KnownCustomer.timeline(
                            point,
                            Optional.ofNullable(byNo.get(point.account())),
                            terms.getOrDefault(point.account(), List.of())));
        return new OverDays(known);
    }

    /** On a single day. */
    public OverDays on(Collection<MeteringPoint> points, LocalDate day) {
        return over(points, Span.of(day, day.plusDays(1)));
    }

    /** What is known of the customers at some points on some days. */
    public static final class OverDays {
        private final Map<MeteringPointNo, KnownCustomer.Timeline> known;

        private OverDays(Map<MeteringPointNo, KnownCustomer.Timeline> known) {
            this.known = known;
        }

        /** @throws java.util.NoSuchElementException if the point was not asked for */
        public KnownCustomer of(MeteringPointNo point, LocalDate day) {
            return life(point).on(day);
        }

        /** All that is known of a point's customer. @throws java.util.NoSuchElementException if the point was not asked for */
        KnownCustomer.Timeline life(MeteringPointNo point) {
            return Optional.ofNullable(known.get(point)).orElseThrow();
        }
    }
}
