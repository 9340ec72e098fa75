package org.wattline.adapter.postgres.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.poll.Polls;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Question;
import org.wattline.domain.metering.poll.Wanted;

/** What meters are asked for and what came of it, on PostgreSQL. */
public final class PostgresPolls implements Polls {
    private final PostgresUnits units;

    public PostgresPolls(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<Question> due(
            Scope scope, PollingPlan plan, LocalDate day, Instant now, Optional<Question> after, int limit) {
        return units.read(h -> h.createQuery("""
                        select f.asset_no, f.unit_path, w.wanted, coalesce(a.tries, 0) + 1 as tries
                        from field_address f
                          cross join unnest(cast(:wanted as text[])) as w (wanted)
                          left join polled_answer a on a.day = :day and a.asset_no = f.asset_no and a.wanted = w.wanted
                        where (:unit = '/' or f.unit_path = :unit or starts_with(f.unit_path, :unit || '/'))
                          and not :own
                          and (cardinality(cast(:protocols as text[])) = 0 or f.protocol = any(:protocols))
                          and (a.asset_no is null or a.again_at <= :now)
                          and exists (select from meter_installation i
                            where i.asset_no = f.asset_no and i.installed_at <= :begin
                              and (i.removed_at is null or i.removed_at >= :begin))
                          and (cast(:after as text) is null
                            or (f.host collate "C", f.port, f.asset_no collate "C") >=
                              (select l.host, l.port, l.asset_no from field_address l where l.asset_no = :after)
                            and (f.asset_no <> :after or w.wanted collate "C" > :afterWanted))
                        order by f.host collate "C", f.port, f.asset_no collate "C", w.wanted collate "C" limit :limit""")
                .bindArray(
                        "wanted",
                        String.class,
                        plan.wanted().stream().map(Wanted::name).toList())
                .bindArray(
                        "protocols",
                        String.class,
                        plan.protocols().stream().map(ChannelProtocol::name).toList())
                .bind("day", day)
                .bind("begin", Zone.startOf(day))
                .bind("now", now)
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bind("after", after.map(last -> last.meter().value()))
                .bind("afterWanted", after.map(last -> last.wanted().name()))
                .bind("limit", limit)
                .map((row, context) -> new Question(
                        new AssetNo(row.getString("asset_no")),
                        new UnitPath(row.getString("unit_path")),
                        day,
                        Wanted.valueOf(row.getString("wanted")),
                        row.getInt("tries")))
                .list());
    }

    @Override
    public List<PolledAnswer> received(int limit) {
        return units.read(h -> h.createQuery("""
                        select * from polled_answer where state = 'RECEIVED'
                        order by day, (asset_no || ' ' || wanted) collate "C" limit :limit""")
                .bind("limit", limit)
                .mapTo(PolledAnswerRow.class)
                .map(PolledAnswerRow::answer)
                .list());
    }

    @Override
    public void keep(List<PolledAnswer> answers) {
        if (answers.isEmpty()) return;
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into polled_answer
                  (day, asset_no, wanted, unit_path, tries, state, words, asked_at, again_at, shown, minutes, counted)
                values (:day, :meter, :wanted, :unit, :tries, :state, :words, :askedAt, :againAt, cast(:shown as jsonb), :minutes,
                  :counted)
                on conflict (day, asset_no, wanted) do update
                  set unit_path = excluded.unit_path, tries = excluded.tries, state = excluded.state, words = excluded.words,
                    asked_at = excluded.asked_at, again_at = excluded.again_at, shown = excluded.shown,
                    minutes = excluded.minutes, counted = excluded.counted""");
        for (PolledAnswer answer : answers) {
            Question question = answer.question();
            batch.bind("day", question.day())
                    .bind("meter", question.meter().value())
                    .bind("wanted", question.wanted().name())
                    .bind("unit", question.unit().path())
                    .bind("tries", question.tries())
                    .bind("state", answer.state().name())
                    .bind("words", answer.words())
                    .bind("askedAt", answer.at())
                    .bind("againAt", answer.again())
                    .bind("shown", PolledAnswerRow.shown(answer))
                    .bind("minutes", PolledAnswerRow.minutes(answer))
                    .bind("counted", PolledAnswerRow.counted(answer))
                    .add();
        }
        batch.execute();
    }

    @Override
    public Page<PolledAnswer> list(Scope scope, LocalDate day, Optional<PolledAnswer.State> state, Page.Request page) {
        List<PolledAnswer> rows = units.read(h -> h.createQuery("""
                        select * from polled_answer
                        where day = :day
                          and (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and not :own
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as text) is null or (asset_no || ' ' || wanted) collate "C" > :after)
                        order by (asset_no || ' ' || wanted) collate "C" limit :limit""")
                .bind("day", day)
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bind("state", state.map(PolledAnswer.State::name))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(PolledAnswerRow.class)
                .map(PolledAnswerRow::answer)
                .list());
        return Page.of(rows, page.limit(), PolledAnswer::position);
    }
}
