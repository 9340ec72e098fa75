package org.wattline.application.billing.trial;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.billing.Published;
import org.wattline.application.billing.Supplies;
import org.wattline.application.platform.Jobs;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.TriedPrices;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;

/**
 * Rates portions of accounts both ways, each with a handful of queries a month. It stores and tells nothing, so that portions can be rated
 * side by side.
 */
record RatingPortions(Supplies supplies, List<YearMonth> months, TriedPrices tried, Prices prices, Instant at) {
    /** What came of a portion. @param accounts how many it had, rated or not */
    record Rated(int accounts, List<AccountChange> changes, List<Jobs.Problem> problems) {}

    Rated rate(List<AccountNo> numbers) {
        Map<AccountNo, AccountChange> sums = new TreeMap<>();
        List<Jobs.Problem> problems = new ArrayList<>();
        for (YearMonth month : months) {
            Span days = Span.of(month.atDay(1), month.plusMonths(1).atDay(1));
            Optional<PublishedPrices> now = Published.over(days, prices);
            Optional<PublishedPrices> then = now.map(each -> tried.asIfInForce(days, each));
            for (Supply supply : supplies.within(numbers, days).values()) {
                if (!tried.concern(supply)) continue;
                AccountNo account = supply.account().no();
                if (now.isEmpty() || then.isEmpty())
                    problems.add(new Jobs.Problem(account.value(), month + " billing.prices-not-published"));
                else
                    switch (tried.on(supply, now.get(), then.get(), at)) {
                        case Outcome.Done<AccountChange>(AccountChange change) ->
                            sums.merge(account, change, AccountChange::plus);
                        case Outcome.Refused<AccountChange>(Refusal why) ->
                            problems.add(new Jobs.Problem(account.value(), month + " " + why.code()));
                    }
            }
        }
        return new Rated(numbers.size(), List.copyOf(sums.values()), problems);
    }
}
