package org.wattline.adapter.postgres.collection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.collection.CollectionCases;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.CollectionCase;
import org.wattline.domain.collection.CollectionStep;
import org.wattline.domain.customer.AccountNo;

/** Cases on PostgreSQL; a portion is written by three statements. */
public final class PostgresCollectionCases implements CollectionCases {
    private static final String RESOURCE = "collection-case";

    private static final String ADD = """
            insert into collection_case (id, account_no, customer_id, unit_path, debtor, opened_on, version)
            select c.*, 1 from unnest(?, ?, ?, ?, ?, ?) c""";

    private static final String SAVE = """
            with written as (
              update collection_case c set closed_on = cast(nullif(n.closed_on, '') as date), version = c.version + 1
              from unnest(?, ?, ?) n (id, closed_on, version) where c.id = n.id and c.version = n.version returning c.id)
            select case when (select count(*) from written) <> ? then refuse('WL001', ?) end""";

    private static final String STEPS = """
            insert into collection_step (case_id, action, taken_on, owed_cny, owner, finding, words, done_by, done_at)
            select s.case_id, s.action, s.taken_on, s.owed_cny, nullif(s.owner, ''), nullif(s.finding, ''), nullif(s.words, ''),
              nullif(s.done_by, ''), cast(nullif(s.done_at, '') as timestamptz)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) s (case_id, action, taken_on, owed_cny, owner, finding, words, done_by, done_at)
            on conflict (case_id, action) do update
              set owner = excluded.owner, finding = excluded.finding, words = excluded.words, done_by = excluded.done_by,
                done_at = excluded.done_at""";

    private final PostgresUnits units;

    public PostgresCollectionCases(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<CollectionCase> find(CaseId id) {
        List<CaseRow> rows = units.read(h -> h.createQuery("select * from collection_case where id = :id")
                .bind("id", id.value())
                .mapTo(CaseRow.class)
                .list());
        return cases(rows).stream().findFirst().map(found -> units.loaded(RESOURCE, id, found));
    }

    @Override
    public List<CollectionCase> open(Collection<AccountNo> accounts) {
        if (accounts.isEmpty()) return List.of();
        return cases(units.read(h -> h.createQuery(
                        "select * from collection_case where closed_on is null and account_no = any(:accounts)")
                .bindArray(
                        "accounts",
                        String.class,
                        accounts.stream().map(AccountNo::value).toList())
                .mapTo(CaseRow.class)
                .list()));
    }

    @Override
    public List<CollectionCase> open(Optional<AccountNo> after, int limit) {
        return cases(units.read(h -> h.createQuery("""
                        select * from collection_case where closed_on is null and account_no > :after
                        order by account_no limit :limit""")
                .bind("after", after.map(AccountNo::value).orElse(""))
                .bind("limit", limit)
                .mapTo(CaseRow.class)
                .list()));
    }

    @Override
    public void addAll(Collection<CollectionCase> cases) {
        List<CollectionCase> all = List.copyOf(cases);
        units.write(Write.of(ADD)
                .column("uuid", all, each -> each.id().value())
                .column("text", all, each -> each.account().value())
                .column("uuid", all, each -> each.customer().value())
                .column("text", all, each -> each.unit().path())
                .column("text", all, each -> each.debtor().name())
                .column("date", all, CollectionCase::openedOn));
        keepSteps(all);
    }

    @Override
    public void saveAll(Collection<CollectionCase> cases) {
        List<CollectionCase> all = List.copyOf(cases);
        CollectionCase first = all.getFirst();
        units.write(Write.of(SAVE)
                .column("uuid", all, each -> each.id().value())
                .column(
                        "text",
                        all,
                        each -> each.closedOn().map(LocalDate::toString).orElse(""))
                .column("bigint", all, each -> each.version().number())
                .with(all.size(), PostgresUnits.stale(RESOURCE, first.id(), first.version())));
        keepSteps(all);
    }

    @Override
    public CollectionCase save(CollectionCase changed) {
        saveAll(List.of(changed));
        return units.stored(RESOURCE, changed.id(), changed);
    }

    private void keepSteps(List<CollectionCase> cases) {
        List<StepOf> steps = cases.stream()
                .flatMap(each -> each.steps().stream().map(step -> new StepOf(each.id(), step)))
                .toList();
        if (steps.isEmpty()) return;
        units.write(Write.of(STEPS)
                .column("uuid", steps, each -> each.id.value())
                .column("text", steps, each -> each.step.action().name())
                .column("date", steps, each -> each.step.on())
                .column("numeric", steps, each -> each.step.owed().yuan())
                .column("text", steps, each -> each.step.owner().orElse(""))
                .column(
                        "text",
                        steps,
                        each -> of(each, result -> result.finding().name()))
                .column("text", steps, each -> of(each, CollectionStep.Result::words))
                .column("text", steps, each -> of(each, CollectionStep.Result::by))
                .column("text", steps, each -> of(each, result -> result.at().toString())));
    }

    private static String of(StepOf each, Function<CollectionStep.Result, String> part) {
        return each.step.result().map(part).orElse("");
    }

    private record StepOf(CaseId id, CollectionStep step) {}

    @Override
    public Page<CollectionCase> list(
            Scope scope, Optional<AccountNo> account, Optional<Boolean> open, Page.Request page) {
        List<CaseRow> rows = units.read(h -> h.createQuery("""
                        select * from collection_case
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (not :own or customer_id = any(:customers))
                          and (cast(:account as text) is null or account_no = :account)
                          and (cast(:open as boolean) is null or (closed_on is null) = :open)
                          and (cast(:after as text) is null or cast(id as text) < :after)
                        order by id desc limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bindArray("customers", UUID.class, scope.customers().orElse(Set.of()))
                .bind("account", account.map(AccountNo::value))
                .bind("open", open)
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(CaseRow.class)
                .list());
        return Page.of(cases(rows), page.limit(), each -> each.id().toString());
    }

    private List<CollectionCase> cases(List<CaseRow> rows) {
        if (rows.isEmpty()) return List.of();
        Map<UUID, List<CollectionStep>> steps = units
                .read(h -> h.createQuery("select * from collection_step where case_id = any(:ids)")
                        .bindArray(
                                "ids",
                                UUID.class,
                                rows.stream().map(CaseRow::id).toList())
                        .mapTo(CaseRow.StepRow.class)
                        .list())
                .stream()
                .sorted(Comparator.comparing(CaseRow.StepRow::takenOn).thenComparing(CaseRow.StepRow::dunning))
                .collect(groupingBy(CaseRow.StepRow::caseId, mapping(CaseRow.StepRow::step, toList())));
        return rows.stream()
                .map(row -> row.with(steps.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
