package org.wattline.application.payment.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.FetchPolicy;
import org.wattline.domain.payment.reconciliation.StatementFetch;
import org.wattline.domain.payment.reconciliation.StatementId;

/**
 * The job that asks channels for their statements of the days that are over, from the first on which money came through them. What is there is taken in
 * and held against the books; what is not is asked for again, and missing when its time is up. Begun again it goes on with what is left.
 */
public final class FetchingStatements implements Jobs.Work {
    public static final String KIND = "payment.fetch-statements";

    private final UnitOfWork work;
    private final StatementFetches fetches;
    private final ChannelStatements statements;
    private final TakingInStatements taking;
    private final List<StatementSource> sources;
    private final FetchPolicies policies;
    private final Outbox outbox;
    private final BusinessClock clock;

    public FetchingStatements(
            UnitOfWork work,
            StatementFetches fetches,
            ChannelStatements statements,
            TakingInStatements taking,
            List<StatementSource> sources,
            FetchPolicies policies,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.fetches = fetches;
        this.statements = statements;
        this.taking = taking;
        this.sources = List.copyOf(sources);
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        FetchPolicy policy = policies.inForce(clock.today());
        long done = 0;
        for (StatementSource source : sources) {
            Optional<FetchPolicy.Terms> terms = policy.of(source.channel());
            Optional<LocalDate> first = fetches.firstDay(source.channel());
            if (terms.isEmpty() || first.isEmpty()) continue;
            LocalDate earliest = clock.today().minusDays(terms.get().days());
            for (LocalDate day = first.get().isAfter(earliest) ? first.get() : earliest;
                    day.isBefore(clock.today()) && !progress.cancelled();
                    day = day.plusDays(1)) {
                StatementId id = new StatementId(source.channel(), day);
                StatementFetch fetch = fetches.find(id).orElse(StatementFetch.of(id, terms.get()));
                if (!fetch.due(clock.now())) continue;
                fetch(progress, source, fetch, terms.get());
                progress.done(++done);
            }
        }
        return Optional.of("/v1/statement-fetches?state=MISSING");
    }

    private void fetch(Jobs.Progress progress, StatementSource source, StatementFetch fetch, FetchPolicy.Terms terms) {
        StatementId id = fetch.id();
        if (statements.find(id).isPresent()) {
            store(progress, Change.of(fetch.takenIn(clock.now())));
            return;
        }
        Change<StatementFetch> next = switch (source.fetch(id.day())) {
            case StatementSource.Answer.File(byte[] bytes) ->
                switch (taking.handle(progress.who(), new TakingInStatements.TakeIn(id, bytes))) {
                    case Outcome.Done<ChannelStatement> unused -> Change.of(fetch.takenIn(clock.now()));
                    case Outcome.Refused<ChannelStatement>(var why) -> fetch.without(why.code(), terms, clock.now());
                };
            case StatementSource.Answer.None(String why) -> none(fetch, why, terms);
            case StatementSource.Answer.Unknown(String why) -> fetch.without(why, terms, clock.now());
        };
        next.state().told().ifPresent(why -> progress.problem(id.toString(), why));
        store(progress, next);
    }

    /** Channels have no file for a day without movements; whether it is that is known when the time is up and the books know of none either. */
    private Change<StatementFetch> none(StatementFetch fetch, String why, FetchPolicy.Terms terms) {
        Instant begin = Zone.startOf(fetch.id().day());
        Instant end = Zone.startOf(fetch.id().day().plusDays(1));
        return fetch.late(terms, clock.now()) && !fetches.moved(fetch.id().channel(), begin, end)
                ? Change.of(fetch.nothingMoved(clock.now()))
                : fetch.without(why, terms, clock.now());
    }

    private void store(Jobs.Progress progress, Change<StatementFetch> change) {
        Outcome<StatementFetch> stored = work.perform(Act.of(progress.who(), KIND), () -> {
            StatementFetch next = change.state();
            outbox.publish(change.facts());
            return Outcome.done(fetches.find(next.id()).isEmpty() ? fetches.add(next) : fetches.save(next));
        });
        if (stored instanceof Outcome.Refused<StatementFetch>(var why))
            progress.problem(change.state().id().toString(), why.code());
    }
}
