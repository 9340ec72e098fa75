package org.wattline.application.billing.trial;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.wattline.application.billing.Supplies;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.Tally;
import org.wattline.domain.billing.trial.Trial;
import org.wattline.domain.billing.trial.TrialId;
import org.wattline.domain.billing.trial.TriedPrices;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.publication.TariffVersion;

/**
 * The job that carries a what-if run out: accounts in portions, each loaded with a handful of queries a month and kept in a unit of its own, so
 * that memory does not grow with the number of accounts. Begun again after a crash it rates everything anew, which keeps nothing twice.
 */
public final class RunningTrials implements Jobs.Work {
    public static final String KIND = "billing.what-if-run";

    private static final int PORTION = 250;

    private final UnitOfWork work;
    private final Trials trials;
    private final TariffVersions versions;
    private final Prices prices;
    private final AccountViews accounts;
    private final Accounts register;
    private final Supplies supplies;
    private final BusinessClock clock;

    public RunningTrials(
            UnitOfWork work,
            Trials trials,
            TariffVersions versions,
            Prices prices,
            AccountViews accounts,
            Accounts register,
            Supplies supplies,
            BusinessClock clock) {
        this.work = work;
        this.trials = trials;
        this.versions = versions;
        this.prices = prices;
        this.accounts = accounts;
        this.register = register;
        this.supplies = supplies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Argument: {@code run}. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        String id = progress.arguments().getOrDefault("run", "");
        Trial trial = trials.find(new TrialId(UUID.fromString(id))).orElseThrow();
        Prices now = prices.now();
        TriedPrices tried = tried(trial, now);
        if (!trial.accounts().isEmpty()) progress.total(trial.accounts().size());
        Tally tally = Tally.NOTHING;
        Optional<String> after = Optional.empty();
        long done = 0;
        do {
            if (progress.cancelled()) return Optional.empty();
            Page<AccountNo> portion = portion(trial, after);
            List<AccountChange> changes = rated(trial, tried, portion.items(), now, progress);
            perform(progress, () -> {
                trials.keep(trial.id(), changes);
                return changes;
            });
            for (AccountChange change : changes) tally = tally.with(change);
            done += portion.items().size();
            progress.done(done);
            after = portion.next();
        } while (after.isPresent());
        Tally result = tally;
        perform(
                progress,
                () -> trials.save(trials.find(trial.id()).orElseThrow().ended(result, clock.now())));
        return Optional.of("/v1/what-if-runs/" + id);
    }

    private TriedPrices tried(Trial trial, Prices now) {
        Optional<TariffVersion> drafted = versions.find(trial.tried());
        Tariff tariff = drafted.map(TariffVersion::tariff)
                .or(() -> now.book().of(trial.tried().tariff()).stream()
                        .filter(each -> each.version().equals(trial.tried().version()))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("there is no version " + trial.tried()));
        return new TriedPrices(tariff, drafted.map(TariffVersion::calendars).orElse(List.of()), trial.instead());
    }

    private Page<AccountNo> portion(Trial trial, Optional<String> after) {
        Scope scope = new Scope(Optional.of(trial.unit()), Optional.empty());
        if (trial.accounts().isEmpty())
            return accounts.list(AccountViews.Filter.NONE, scope, new Page.Request(PORTION, after))
                    .map(AccountViews.Row::no);
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(from + PORTION, trial.accounts().size());
        List<AccountNo> own = register.findAll(trial.accounts().subList(from, to)).stream()
                .filter(account -> trial.unit().covers(account.unit()))
                .map(Account::no)
                .toList();
        return new Page<>(own, to < trial.accounts().size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    private List<AccountChange> rated(
            Trial trial, TriedPrices tried, List<AccountNo> numbers, Prices now, Jobs.Progress progress) {
        Map<AccountNo, AccountChange> sums = new TreeMap<>();
        for (YearMonth month : trial.months()) {
            Span days = Span.of(month.atDay(1), month.plusMonths(1).atDay(1));
            Optional<PublishedPrices> published = published(days, now);
            Optional<PublishedPrices> then = published.map(each -> tried.asIfInForce(days, each));
            for (Supply supply : supplies.within(numbers, days).values()) {
                if (!tried.concern(supply)) continue;
                AccountNo account = supply.account().no();
                if (published.isEmpty() || then.isEmpty())
                    progress.problem(account.value(), month + " billing.prices-not-published");
                else
                    switch (tried.on(supply, published.get(), then.get(), clock.now())) {
                        case Outcome.Done<AccountChange>(AccountChange change) ->
                            sums.merge(account, change, RunningTrials::sum);
                        case Outcome.Refused<AccountChange>(Refusal why) ->
                            progress.problem(account.value(), month + " " + why.code());
                    }
            }
        }
        return new ArrayList<>(sums.values());
    }

    private static AccountChange sum(AccountChange one, AccountChange other) {
        return new AccountChange(
                one.account(),
                one.before().plus(other.before()),
                one.after().plus(other.after()),
                one.months() + other.months());
    }

    private static Optional<PublishedPrices> published(Span days, Prices now) {
        return now.basicChargePolicy(days.end().minusDays(1))
                .flatMap(policy -> now.powerFactors(days.end().minusDays(1))
                        .map(table -> new PublishedPrices(
                                now.book(),
                                now::calendar,
                                policy,
                                table,
                                now.days(),
                                now.eligibility(days.end().minusDays(1)),
                                now::series)));
    }

    private <T> void perform(Jobs.Progress progress, Supplier<T> part) {
        if (work.perform(Act.of(progress.who(), KIND), () -> Outcome.done(part.get()))
                instanceof Outcome.Refused<T>(var why)) throw new IllegalStateException(why.code());
    }
}
