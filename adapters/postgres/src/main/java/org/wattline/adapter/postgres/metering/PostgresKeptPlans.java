package org.wattline.adapter.postgres.metering;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.poll.KeptPlans;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.poll.KeptPlan;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Wanted;

/** The company's own polling plans, on PostgreSQL. */
public final class PostgresKeptPlans implements KeptPlans {
    private static final String RESOURCE = "polling-plan";
    private final PostgresUnits units;

    public PostgresKeptPlans(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<KeptPlan> find(String id) {
        return units.read(h -> h.createQuery("select * from polling_plan where plan_id = :id")
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.plan()));
    }

    @Override
    public void add(KeptPlan plan) {
        bound(units.handle().createUpdate("""
                insert into polling_plan (plan_id, name_zh, name_en, valid_from, start_at, days_back, wanted, protocols,
                  again_minutes, source, state, version)
                values (:id, :zh, :en, :from, :startAt, :daysBack, :wanted, :protocols, :again, :source, :state, 1)"""), plan).execute();
        units.added(RESOURCE, plan.id(), plan);
    }

    @Override
    public KeptPlan save(KeptPlan plan) {
        int rows = bound(units.handle().createUpdate("""
                update polling_plan set name_zh = :zh, name_en = :en, valid_from = :from, start_at = :startAt,
                  days_back = :daysBack, wanted = :wanted, protocols = :protocols, again_minutes = :again,
                  source = :source, state = :state, version = version + 1
                where plan_id = :id and version = :version"""), plan)
                .bind("version", plan.version().number())
                .execute();
        return units.stored(RESOURCE, plan.id(), plan, rows);
    }

    private static Update bound(Update update, KeptPlan kept) {
        PollingPlan plan = kept.plan();
        return update.bind("id", plan.id())
                .bind("zh", plan.name().zh())
                .bind("en", plan.name().en())
                .bind("from", plan.from())
                .bind("startAt", plan.startAt())
                .bind("daysBack", plan.daysBack())
                .bindArray("wanted", String.class, names(plan.wanted()))
                .bindArray("protocols", String.class, names(plan.protocols()))
                .bindArray(
                        "again",
                        Integer.class,
                        plan.again().stream()
                                .map(pause -> Math.toIntExact(pause.toMinutes()))
                                .toList())
                .bind("source", plan.source())
                .bind("state", kept.state().name());
    }

    private static List<String> names(Set<? extends Enum<?>> labels) {
        return labels.stream().map(Enum::name).sorted().toList();
    }

    @Override
    public List<KeptPlan> all() {
        return units
                .read(h -> h.createQuery("select * from polling_plan order by plan_id")
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::plan)
                .toList();
    }

    /** A row of the table. */
    public record Row(
            String planId,
            String nameZh,
            String nameEn,
            LocalDate validFrom,
            LocalTime startAt,
            int daysBack,
            List<String> wanted,
            List<String> protocols,
            List<Integer> againMinutes,
            String source,
            String state,
            long version) {
        KeptPlan plan() {
            return new KeptPlan(
                    new PollingPlan(
                            planId,
                            Text.of(nameZh, nameEn),
                            validFrom,
                            startAt,
                            daysBack,
                            wanted.stream().map(Wanted::valueOf).collect(Collectors.toSet()),
                            protocols.stream().map(ChannelProtocol::valueOf).collect(Collectors.toSet()),
                            againMinutes.stream().map(Duration::ofMinutes).toList(),
                            source),
                    KeptPlan.State.valueOf(state),
                    new Version(version));
        }
    }
}
