package org.wattline.adapter.postgres.metering.validation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    public void add(VeeException exception) {
        units.handle()
                .createUpdate("""
                        insert into vee_exception (id, rule_id, rule_set, severity, action, point_no, customer_id, unit_path,
                          target, day, evidence, raised_at, owner, state, said, version)
                        values (:id, :rule, :ruleSet, :severity, :action, :point, :customer, :unit, :target, :day,
                          cast(:evidence as jsonb), :raisedAt, :owner, :state, :said, 1)""")
                .bind("id", exception.id().value())
                .bind("rule", exception.rule().value())
                .bind("ruleSet", exception.ruleSet())
                .bind("severity", exception.severity().name())
                .bind("action", exception.action().name())
                .bind("point", exception.place().point().value())
                .bind("customer", exception.place().customer().value())
                .bind("unit", exception.place().unit().path())
                .bind("target", exception.target().key())
                .bind("day", exception.target().day())
                .bind("evidence", Json.write(exception.evidence()))
                .bind("raisedAt", exception.raisedAt())
                .bind("owner", exception.owner())
                .bind("state", Status.of(exception).name())
                .bind("said", Status.said(exception))
                .execute();
        units.added(RESOURCE, exception.id(), exception);
    }

    @Override
    public VeeException save(VeeException exception) {
        int rows = units.handle()
                .createUpdate("""
                        update vee_exception set evidence = cast(:evidence as jsonb), raised_at = :raisedAt, owner = :owner,
                          state = :state, said = :said, version = version + 1
                        where id = :id and version = :version""")
                .bind("id", exception.id().value())
                .bind("evidence", Json.write(exception.evidence()))
                .bind("raisedAt", exception.raisedAt())
                .bind("owner", exception.owner())
                .bind("state", Status.of(exception).name())
                .bind("said", Status.said(exception))
                .bind("version", exception.version().number())
                .execute();
        return units.stored(RESOURCE, exception.id(), exception, rows);
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
