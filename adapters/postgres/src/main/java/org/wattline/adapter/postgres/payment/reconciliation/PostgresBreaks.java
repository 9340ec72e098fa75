package org.wattline.adapter.postgres.payment.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.Resolution;

/** Breaks. */
public final class PostgresBreaks implements Breaks {
    private static final String COLUMNS = """
            reconciliation_break (id, channel, agency, day, kind, movement, transaction_no, payment_no, order_no, by_channel_cny, by_books_cny,
                                  state, version)""";

    private final PostgresUnits units;

    public PostgresBreaks(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Break> find(BreakId id) {
        return units.read(h -> h.createQuery("select * from reconciliation_break where id = :id")
                        .bind("id", id.value())
                        .mapTo(BreakRow.class)
                        .findOne())
                .map(row -> units.loaded("reconciliation-break", id, row.aBreak()));
    }

    @Override
    public List<Break> find(Set<BreakId> ids) {
        if (ids.isEmpty()) return List.of();
        return units
                .read(h -> h.createQuery("select * from reconciliation_break where id = any(:ids) order by id")
                        .bindArray(
                                "ids",
                                UUID.class,
                                ids.stream().map(BreakId::value).toList())
                        .mapTo(BreakRow.class)
                        .list())
                .stream()
                .map(row -> units.loaded("reconciliation-break", new BreakId(row.id()), row.aBreak()))
                .toList();
    }

    @Override
    public void add(List<Break> fresh) {
        if (fresh.isEmpty()) return;
        Copy.into(
                units.handle(),
                COLUMNS,
                rows -> fresh.forEach(each -> rows.add(
                        each.id().value(),
                        each.statement().channel(),
                        StatementRow.agency(each.statement()),
                        each.statement().day(),
                        each.kind(),
                        each.movement(),
                        each.transaction(),
                        each.payment(),
                        each.order(),
                        each.byChannel().yuan(),
                        each.byBooks().yuan(),
                        each.state(),
                        1L)));
        fresh.forEach(each -> units.added("reconciliation-break", each.id(), each));
    }

    @Override
    public Break save(Break changed) {
        Optional<Decision> decision = switch (changed.stage()) {
            case Break.Open() -> Optional.empty();
            case Break.Suspended(String note, String by, Instant at) ->
                Optional.of(new Decision(Optional.empty(), note, by, at));
            case Break.Refunding(String note, String by, Instant at) ->
                Optional.of(new Decision(Optional.empty(), note, by, at));
            case Break.Resolved(Resolution how, String note, String by, Instant at) ->
                Optional.of(new Decision(Optional.of(how.name()), note, by, at));
        };
        int rows = units.handle()
                .createUpdate("""
                        update reconciliation_break set owner = :owner, by_channel_cny = :byChannel, state = :state, resolution = :resolution, note = :note,
                               decided_by = :by, decided_at = :at, version = version + 1
                         where id = :id and version = :version""")
                .bind("owner", changed.owner())
                .bind("byChannel", changed.byChannel().yuan())
                .bind("state", changed.state().name())
                .bind("resolution", decision.flatMap(Decision::how))
                .bind("note", decision.map(Decision::note))
                .bind("by", decision.map(Decision::by))
                .bind("at", decision.map(Decision::at))
                .bind("id", changed.id().value())
                .bind("version", changed.version().number())
                .execute();
        return units.stored("reconciliation-break", changed.id(), changed, rows);
    }

    private record Decision(Optional<String> how, String note, String by, Instant at) {}
}
