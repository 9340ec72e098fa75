package org.wattline.adapter.postgres.metering.validation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.metering.validation.VeeExceptions;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.Hold;
import org.wattline.domain.metering.exception.Place;
import org.wattline.domain.metering.exception.VeeException;
import org.wattline.domain.metering.exception.VeeExceptionId;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.Severity;
import org.wattline.domain.metering.validation.VeeRuleId;

/** The queue of exceptions on PostgreSQL. */
public final class PostgresVeeExceptions implements VeeExceptions {
    private static final String RESOURCE = "vee-exception";

    private final PostgresUnits units;

    public PostgresVeeExceptions(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<VeeException> find(VeeExceptionId id) {
        return units.read(h -> h.createQuery("select * from vee_exception where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(this::loaded);
    }

    private VeeException loaded(Row row) {
        return units.loaded(RESOURCE, row.id(), row.exception());
    }

    @Override
    public List<VeeException> about(Collection<MeteringPointNo> points, Span days) {
        return units
                .read(h -> h.createQuery("""
                        select * from vee_exception
                        where point_no = any(:points) and day >= :from and day < :to order by point_no, target, rule_id""")
                        .bindArray(
                                "points",
                                String.class,
                                points.stream().map(MeteringPointNo::value).toList())
                        .bind("from", days.from())
                        .bind("to", days.end())
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(this::loaded)
                .toList();
    }

    @Override
    public List<Hold> holding(Collection<AccountNo> accounts, Span period) {
        return units
                .read(h -> h.createQuery("""
                        select p.account_no, e.id, e.rule_id, e.point_no, e.target
                        from metering_point p join vee_exception e on e.point_no = p.no
                        where p.account_no = any(:accounts) and e.action = 'HOLD' and e.state = 'OPEN'
                          and e.day between :from and :to
                        order by e.point_no, e.target, e.rule_id""")
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .bind("from", period.from())
                        .bind("to", period.end())
                        .<Hold>map((row, context) -> new Hold.Values(
                                new AccountNo(row.getString("account_no")),
                                new VeeExceptionId(row.getObject("id", UUID.class)),
                                new VeeRuleId(row.getString("rule_id")),
                                new MeteringPointNo(row.getString("point_no")),
                                VeeTarget.parse(row.getString("target"))))
                        .list())
                .stream()
                .filter(hold -> hold.bearsOn(period))
                .toList();
    }

    @Override
    public void addAll(List<VeeException> exceptions) {
        if (exceptions.isEmpty()) return;
        Copy.into(
                units.handle(),
                "vee_exception (id, rule_id, rule_set, severity, action, point_no, customer_id, unit_path, target, day, evidence,"
                        + " raised_at, owner, state, said, version)",
                rows -> exceptions.forEach(exception -> rows.add(
                        exception.id().value(),
                        exception.rule().value(),
                        exception.ruleSet(),
                        exception.severity().name(),
                        exception.action().name(),
                        exception.place().point().value(),
                        exception.place().customer().value(),
                        exception.place().unit().path(),
                        exception.target().key(),
                        exception.target().day(),
                        Json.write(exception.evidence()),
                        exception.raisedAt(),
                        exception.owner(),
                        Status.of(exception).name(),
                        Status.said(exception),
                        1)));
        for (VeeException exception : exceptions) units.added(RESOURCE, exception.id(), exception);
    }

    @Override
    public List<VeeException> saveAll(List<VeeException> exceptions) {
        if (exceptions.isEmpty()) return List.of();
        Set<UUID> stored = units.handle()
                .createQuery("""
                        update vee_exception e set evidence = cast(a.evidence as jsonb), raised_at = a.raised_at,
                          owner = nullif(a.owner, ''), state = a.state, said = nullif(a.said, ''), version = e.version + 1
                        from unnest(cast(:ids as uuid[]), cast(:evidence as text[]), cast(:raisedAt as timestamptz[]),
                          cast(:owners as text[]), cast(:states as text[]), cast(:said as text[]), cast(:versions as bigint[]))
                          as a (id, evidence, raised_at, owner, state, said, version)
                        where e.id = a.id and e.version = a.version
                        returning e.id""")
                .bindArray("ids", UUID.class, column(exceptions, e -> e.id().value()))
                .bindArray("evidence", String.class, column(exceptions, e -> Json.write(e.evidence())))
                .bindArray(
                        "raisedAt",
                        String.class,
                        column(exceptions, e -> e.raisedAt().toString()))
                .bindArray(
                        "owners",
                        String.class,
                        column(exceptions, e -> e.owner().orElse("")))
                .bindArray(
                        "states",
                        String.class,
                        column(exceptions, e -> Status.of(e).name()))
                .bindArray(
                        "said",
                        String.class,
                        column(exceptions, e -> Status.said(e).orElse("")))
                .bindArray(
                        "versions",
                        Long.class,
                        column(exceptions, e -> e.version().number()))
                .mapTo(UUID.class)
                .collect(Collectors.toSet());
        return exceptions.stream()
                .map(e -> units.stored(RESOURCE, e.id(), e, stored.contains(e.id().value()) ? 1 : 0))
                .toList();
    }

    private static <V> List<V> column(List<VeeException> exceptions, Function<VeeException, V> value) {
        return exceptions.stream().map(value).toList();
    }

    @Override
    public Page<VeeException> list(Scope scope, Filter filter, Page.Request page) {
        List<Row> rows = units.read(h -> ScopeSql.bind(
                        scope, h.createQuery("select * from vee_exception e where " + ScopeSql.condition("e") + """
                          and (cast(:rule as text) is null or rule_id = :rule)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:owner as text) is null or owner = :owner)
                          and (cast(:point as text) is null or point_no = :point)
                          and (cast(:after as uuid) is null or id < cast(:after as uuid))
                        order by id desc limit :limit"""))
                .bind("rule", filter.rule().map(VeeRuleId::value))
                .bind("state", filter.status().map(Status::name))
                .bind("owner", filter.owner())
                .bind("point", filter.point().map(MeteringPointNo::value))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .list());
        return Page.of(
                rows.stream().map(Row::exception).toList(),
                page.limit(),
                exception -> exception.id().toString());
    }

    /** A row of the table. */
    public record Row(
            UUID id,
            String ruleId,
            String ruleSet,
            String severity,
            String action,
            String pointNo,
            UUID customerId,
            String unitPath,
            String target,
            String evidence,
            Instant raisedAt,
            Optional<String> owner,
            String state,
            Optional<String> said,
            long version) {
        VeeException exception() {
            return new VeeException(
                    new VeeExceptionId(id),
                    new VeeRuleId(ruleId),
                    ruleSet,
                    Severity.valueOf(severity),
                    Action.valueOf(action),
                    new Place(new MeteringPointNo(pointNo), new CustomerId(customerId), new UnitPath(unitPath)),
                    VeeTarget.parse(target),
                    Json.texts(evidence),
                    raisedAt,
                    owner,
                    Status.valueOf(state).state(said),
                    new Version(version));
        }
    }
}
