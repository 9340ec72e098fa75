package org.wattline.application.billing.trial;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.trial.Trial;
import org.wattline.domain.billing.trial.TrialId;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.VersionKey;

/** Starts what-if runs; a job carries them out. */
public final class StartingTrials {
    private final UnitOfWork work;
    private final Trials trials;
    private final TariffVersions versions;
    private final Prices prices;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final Ids ids;

    public StartingTrials(
            UnitOfWork work,
            Trials trials,
            TariffVersions versions,
            Prices prices,
            Jobs jobs,
            BusinessClock clock,
            Ids ids) {
        this.work = work;
        this.trials = trials;
        this.versions = versions;
        this.prices = prices;
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A run.
     *
     * @param instead the tariff in whose place the version comes; its own if none is given
     * @param accounts only these; empty for all of the unit
     */
    public record Start(
            VersionKey tried,
            Optional<TariffId> instead,
            UnitPath unit,
            List<AccountNo> accounts,
            YearMonth from,
            YearMonth through) {}

    /** What was started. */
    public record Started(Trial trial, UUID job) {}

    public Outcome<Started> handle(Caller who, Start command) {
        return work.perform(Act.of(who, "billing.start-what-if-run"), () -> {
            if (who.scope().unit().map(own -> !own.covers(command.unit)).orElse(false))
                return Outcome.refused(BillRefusal.UNIT_OUT_OF_REACH);
            if (!command.through.isBefore(YearMonth.from(clock.today())))
                return Outcome.refused(BillRefusal.PERIOD_NOT_OVER);
            boolean known = versions.find(command.tried).isPresent()
                    || prices.now().book().of(command.tried.tariff()).stream()
                            .anyMatch(tariff -> tariff.version().equals(command.tried.version()));
            if (!known) return Outcome.refused(PublicationRefusal.NO_SUCH_VERSION);
            Trial trial = new Trial(
                    new TrialId(ids.next()),
                    command.tried,
                    command.instead.orElse(command.tried.tariff()),
                    command.unit,
                    command.accounts,
                    command.from,
                    command.through,
                    clock.now(),
                    Optional.empty(),
                    Optional.empty(),
                    Version.NEW);
            trials.add(trial);
            UUID job = jobs.submit(
                    who, RunningTrials.KIND, Map.of("run", trial.id().toString()));
            return Outcome.done(new Started(trial.at(Version.NEW.next()), job));
        });
    }
}
