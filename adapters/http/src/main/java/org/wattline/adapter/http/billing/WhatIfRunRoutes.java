package org.wattline.adapter.http.billing;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Table;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.billing.trial.StartingTrials;
import org.wattline.application.billing.trial.Trials;
import org.wattline.application.platform.Csv;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.TrialId;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.VersionKey;

/** {@code /v1/what-if-runs}: a price tried on what accounts used in past months. */
public final class WhatIfRunRoutes implements Routes {
    private static final String HEAD = "account,before_cny,after_cny,difference_cny,months\n";
    private static final String ONE = "/v1/what-if-runs/{runId}";
    private static final int MOST = 20;

    private final StartingTrials starting;
    private final Trials trials;

    public WhatIfRunRoutes(StartingTrials starting, Trials trials) {
        this.starting = starting;
        this.trials = trials;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/what-if-runs")
                        .tag("billing")
                        .summary("试算电价", "Try a price on past months")
                        .description(
                                "草稿或已发布版本；未列户号即为单位全部户号；不能计费的户号见作业的问题清单",
                                "A draft or a published version; all accounts of the unit unless some are named; accounts that cannot be rated are"
                                        + " among the job's problems")
                        .permission(TariffPermissions.TRY)
                        .unowned("the unit is checked against the caller's own")
                        .body(StartRun.class, StartRun.EXAMPLE)
                        .answers(202, WhatIfRunBody.class, WhatIfRunBody.EXAMPLE)
                        .refuses(
                                BillRefusal.UNIT_OUT_OF_REACH,
                                BillRefusal.PERIOD_NOT_OVER,
                                PublicationRefusal.NO_SUCH_VERSION)
                        .handle(this::start),
                Route.list("/v1/what-if-runs")
                        .tag("billing")
                        .summary("试算列表", "List what-if runs, newest first")
                        .permission(TariffPermissions.TRY)
                        .scoped()
                        .answersPage(WhatIfRunBody.class, WhatIfRunBody.EXAMPLE)
                        .handle(x -> x.page(
                                trials.list(x.scope(), x.page()),
                                trial -> WhatIfRunBody.of(trial, List.of(), List.of()))),
                named(Route.get(ONE))
                        .summary("查看试算结果", "Show a what-if run")
                        .history("what-if-run")
                        .answers(200, WhatIfRunBody.class, WhatIfRunBody.EXAMPLE)
                        .handle(x -> x.found(trials.find(id(x))
                                .map(trial -> WhatIfRunBody.of(
                                        trial,
                                        trials.extremes(trial.id(), true, MOST),
                                        trials.extremes(trial.id(), false, MOST))))),
                named(Route.list(ONE + "/accounts"))
                        .summary("各户试算结果", "List what accounts would pay")
                        .answersPage(WhatIfRunBody.Change.class, WhatIfRunBody.Change.EXAMPLE)
                        .handle(x -> x.page(trials.changes(id(x), x.page()), WhatIfRunBody.Change::of)),
                named(Route.get(ONE + "/accounts-file"))
                        .summary("下载各户试算结果", "Download what accounts would pay")
                        .answersMedia(200, "text/csv", HEAD)
                        .handle(x -> csv(id(x))));
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("billing")
                .permission(TariffPermissions.TRY)
                .owned("runId", "what-if-run")
                .path(
                        "runId",
                        "试算标识",
                        "id of the run",
                        WhatIfRunBody.EXAMPLE.runId().toString());
    }

    private static TrialId id(Exchange<?> x) {
        return new TrialId(x.pathId("runId"));
    }

    private Reply start(Exchange<StartRun> x) {
        StartRun asked = x.body();
        VersionKey tried = key(asked);
        Outcome<StartingTrials.Started> outcome = starting.handle(
                x.caller(),
                new StartingTrials.Start(
                        tried,
                        asked.instead,
                        asked.unit.orElse(x.caller().unit()),
                        asked.accounts.orElse(List.of()),
                        asked.from,
                        asked.through));
        return switch (outcome) {
            case Outcome.Done<StartingTrials.Started>(var started) ->
                new Reply.Body(
                        202,
                        WhatIfRunBody.of(started.trial(), List.of(), List.of()),
                        Map.of("Location", "/v1/jobs/" + started.job()));
            case Outcome.Refused<StartingTrials.Started>(var why) -> x.refused(why);
        };
    }

    private static VersionKey key(StartRun asked) {
        try {
            if (asked.through.isBefore(asked.from) || asked.from.plusMonths(36).isBefore(asked.through))
                throw new IllegalArgumentException("the months go forward, over at most three years");
            return new VersionKey(asked.tariffId, asked.versionName);
        } catch (IllegalArgumentException malformed) {
            throw Rejected.malformed(Fault.invalid("", malformed));
        }
    }

    /** Page by page, so that a million accounts need no memory. */
    private Reply csv(TrialId id) {
        return Table.streamed(HEAD, out -> {
            Page.Request request = Page.Request.first(500);
            for (boolean more = true; more; ) {
                Page<AccountChange> page = trials.changes(id, request);
                StringBuilder lines = new StringBuilder();
                for (AccountChange each : page.items())
                    lines.append(
                            Csv.line(each.account(), each.before(), each.after(), each.difference(), each.months()));
                out.write(Csv.bytes(lines.toString()));
                more = page.next().isPresent();
                request = new Page.Request(500, page.next());
            }
        });
    }

    /**
     * What is tried on whom.
     *
     * @param instead the tariff in whose place the version comes; its own if none is given
     * @param unit the caller's own if none is given
     * @param accounts only these
     * @param from first month
     * @param through last month
     */
    public record StartRun(
            TariffId tariffId,
            String versionName,
            Optional<TariffId> instead,
            Optional<UnitPath> unit,
            Optional<List<AccountNo>> accounts,
            YearMonth from,
            YearMonth through) {
        static final StartRun EXAMPLE = new StartRun(
                new TariffId("ZJ-RES-ANNUAL"),
                "2012-07",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                YearMonth.of(2025, 10),
                YearMonth.of(2025, 12));
    }
}
