package org.wattline.application.billing.trial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.wattline.application.billing.Supplies;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Hands;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.Tally;
import org.wattline.domain.billing.trial.Trial;
import org.wattline.domain.billing.trial.TrialId;
import org.wattline.domain.billing.trial.TriedPrices;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/**
 * The job that carries a what-if run out: accounts in portions, rated side by side and kept one after the other, each in a unit of its own, so
 * that memory does not grow with the number of accounts and the result does not depend on how many are rated at once. Begun again after a crash
 * it rates everything anew, which keeps nothing twice.
 */
public final class RunningTrials implements Jobs.Work {
    public static final String KIND = "billing.what-if-run";

    /** How many accounts are rated in one go: enough for queries of sets, little enough for memory. */
    public static final int PORTION = 250;

    private final UnitOfWork work;
    private final Trials trials;
    private final TariffVersions versions;
    private final Prices prices;
    private final AccountViews accounts;
    private final Accounts register;
    private final Supplies supplies;
    private final BusinessClock clock;
    private final Hands hands;
    private final int portion;

    public RunningTrials(
            UnitOfWork work,
            Trials trials,
            TariffVersions versions,
            Prices prices,
            AccountViews accounts,
            Accounts register,
            Supplies supplies,
            BusinessClock clock,
            Hands hands,
            int portion) {
        this.work = work;
        this.trials = trials;
        this.versions = versions;
        this.prices = prices;
        this.accounts = accounts;
        this.register = register;
        this.supplies = supplies;
        this.clock = clock;
        this.hands = hands;
        this.portion = portion;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Argument: {@code run}. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        TrialId id = new TrialId(UUID.fromString(progress.arguments().getOrDefault("run", "")));
        Trial trial = trials.find(id).orElseThrow();
        Prices now = prices.now();
        RatingPortions rating = new RatingPortions(supplies, trial.months(), tried(trial, now), now, clock.now());
        if (!trial.accounts().isEmpty()) progress.total(trial.accounts().size());
        Result result = new Result(id, progress);
        hands.work(new Portions(trial, accounts, register, portion, progress::cancelled), rating::rate, result::keep);
        if (progress.cancelled()) return Optional.empty();
        perform(progress, () -> trials.save(trials.find(id).orElseThrow().ended(result.tally, clock.now())));
        return Optional.of("/v1/what-if-runs/" + id);
    }

    /** What has come of a run so far. */
    private final class Result {
        private final TrialId id;
        private final Jobs.Progress progress;
        private Tally tally = Tally.NOTHING;
        private long done;

        Result(TrialId id, Jobs.Progress progress) {
            this.id = id;
            this.progress = progress;
        }

        void keep(RatingPortions.Rated rated) {
            rated.problems().forEach(each -> progress.problem(each.subject(), each.what()));
            perform(progress, () -> {
                trials.keep(id, rated.changes());
                return rated;
            });
            for (AccountChange change : rated.changes()) tally = tally.with(change);
            done += rated.accounts();
            progress.done(done);
        }
    }

    private TriedPrices tried(Trial trial, Prices now) {
        return tried(versions, now, trial.tried(), trial.instead())
                .orElseThrow(() -> new IllegalArgumentException("there is no version " + trial.tried()));
    }

    /** A version, drafted or published; empty if there is none of this name. */
    static Optional<TriedPrices> tried(TariffVersions versions, Prices now, VersionKey key, TariffId instead) {
        Optional<TariffVersion> drafted = versions.find(key);
        return drafted.map(TariffVersion::tariff)
                .or(() -> now.book().of(key.tariff()).stream()
                        .filter(each -> each.version().equals(key.version()))
                        .findFirst())
                .map(tariff -> new TriedPrices(
                        tariff, drafted.map(TariffVersion::calendars).orElse(List.of()), instead));
    }

    private <T> void perform(Jobs.Progress progress, Supplier<T> part) {
        if (work.perform(Act.of(progress.who(), KIND), () -> Outcome.done(part.get()))
                instanceof Outcome.Refused<T>(var why)) throw new IllegalStateException(why.code());
    }
}
