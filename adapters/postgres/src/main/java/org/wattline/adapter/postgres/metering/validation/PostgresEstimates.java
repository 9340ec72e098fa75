package org.wattline.adapter.postgres.metering.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.validation.Estimates;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.reading.ReadingRef;

/** How estimates came about, on PostgreSQL. */
public final class PostgresEstimates implements Estimates {
    private final PostgresUnits units;

    public PostgresEstimates(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public void addAll(List<Estimate> estimates) {
        if (estimates.isEmpty()) return;
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into vee_estimate (target, point_no, day, applied, inputs, rule_set, made_at)
                values (:target, :point, :day, :applied, :inputs, :ruleSet, :at)""");
        for (Estimate estimate : estimates)
            batch.bind("target", estimate.target().toString())
                    .bind("point", estimate.target().point().value())
                    .bind("day", estimate.target().day())
                    .bindArray(
                            "applied",
                            String.class,
                            estimate.applied().stream()
                                    .map(DayEstimate.Applied::toString)
                                    .toList())
                    .bindArray("inputs", String.class, texts(estimate.inputs()))
                    .bind("ruleSet", estimate.ruleSet())
                    .bind("at", estimate.at())
                    .add();
        batch.execute();
        units.handle()
                .createUpdate("""
                        insert into vee_estimate_input (input, target)
                        select i, e.target from vee_estimate e, unnest(e.inputs) i where e.target = any(:targets)""")
                .bindArray(
                        "targets",
                        String.class,
                        texts(estimates.stream().map(Estimate::target).toList()))
                .execute();
    }

    private static List<String> texts(Collection<? extends ReadingRef> refs) {
        return refs.stream().map(ReadingRef::toString).sorted().toList();
    }

    @Override
    public Optional<Estimate> find(ReadingRef target) {
        return units.read(h -> h.createQuery("select * from vee_estimate where target = :target")
                .bind("target", target.toString())
                .map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public List<Estimate> of(Collection<MeteringPointNo> points, Span days) {
        return units.read(h -> h.createQuery("""
                        select * from vee_estimate where point_no = any(:points) and day >= :from and day < :to
                        order by target collate "C"
                        """)
                .bindArray(
                        "points",
                        String.class,
                        points.stream().map(MeteringPointNo::value).toList())
                .bind("from", days.from())
                .bind("to", days.end())
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public List<Estimate> restingOn(Collection<? extends ReadingRef> inputs) {
        if (inputs.isEmpty()) return List.of();
        return units.read(h -> h.createQuery("""
                        select * from vee_estimate
                        where target in (select target from vee_estimate_input where input = any(:inputs))
                        order by target collate "C"
                        """)
                .bindArray("inputs", String.class, texts(inputs))
                .map((row, context) -> read(row))
                .list());
    }

    private static Estimate read(ResultSet row) throws SQLException {
        return new Estimate(
                ReadingRef.parse(row.getString("target")),
                Arrays.stream((String[]) row.getArray("applied").getArray())
                        .map(DayEstimate.Applied::parse)
                        .toList(),
                Arrays.stream((String[]) row.getArray("inputs").getArray())
                        .map(ReadingRef::parse)
                        .collect(Collectors.toSet()),
                row.getString("rule_set"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
