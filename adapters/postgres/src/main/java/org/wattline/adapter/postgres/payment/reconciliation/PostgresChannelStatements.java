package org.wattline.adapter.postgres.payment.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementLine;

/** Statements of channels; their lines come by {@code COPY} and are held against the payments as one set. */
public final class PostgresChannelStatements implements ChannelStatements {
    private static final String COLUMNS = """
            channel_statement_line (channel, agency, day, line, movement, transaction_no, order_no, refund_no, amount_cny, fee_cny, at)""";

    /** A payment that was reversed is none. What is for several accounts is booked in parts of one transaction. */
    private static final String COMPARE = """
            update channel_statement_line l
               set payment_no = p.no, own_cny = p.amount_cny,
                   result = case when p.no is null then 'CHANNEL_ONLY' when p.amount_cny <> l.amount_cny then 'AMOUNT_DIFFERS'
                                 else 'MATCHED' end
              from channel_statement_line k
              left join lateral (
                    select min(o.no) as no, sum(o.amount_cny) as amount_cny from payment o
                     where o.channel = k.channel and (o.reference = k.transaction_no or o.part_of = k.transaction_no)
                       and o.state <> 'REVERSED') p on true
             where k.channel = :channel and k.agency = :agency and k.day = :day and k.movement = 'PAID'
               and l.channel = k.channel and l.agency = k.agency and l.day = k.day and l.line = k.line""";

    /** A refund that has gone out, by the company's own number. */
    private static final String COMPARE_REFUNDS = """
            update channel_statement_line l
               set payment_no = r.payment_no, own_cny = r.amount_cny,
                   result = case when r.no is null then 'CHANNEL_ONLY' when r.amount_cny <> l.amount_cny then 'AMOUNT_DIFFERS'
                                 else 'MATCHED' end
              from channel_statement_line k
              left join refund r on r.channel = k.channel and r.no = k.refund_no and r.state = 'PAID'
             where k.channel = :channel and k.agency = :agency and k.day = :day and k.movement = 'REFUNDED'
               and l.channel = k.channel and l.agency = k.agency and l.day = k.day and l.line = k.line""";

    private static final String BREAK = """
            insert into reconciliation_break (id, channel, agency, day, kind, movement, transaction_no, refund_no, payment_no, order_no,
                                              by_channel_cny, by_books_cny, state, version)
            """;

    private static final String OF_THE_CHANNEL = BREAK + """
            select gen_random_uuid(), channel, agency, day, result, movement, transaction_no, refund_no, payment_no, order_no,
                   amount_cny, coalesce(own_cny, 0), 'OPEN', 1
              from channel_statement_line
             where channel = :channel and agency = :agency and day = :day and result <> 'MATCHED'
            on conflict on constraint break_once do nothing""";

    private static final String OWN = BREAK + """
            select gen_random_uuid(), p.channel, :agency, cast(:day as date), 'OWN_ONLY', 'PAID', coalesce(p.part_of, p.reference), null,
                   min(p.no), min(o.no), 0, sum(p.amount_cny), 'OPEN', 1
              from payment p
              left join payment_order o on o.payment_no = p.no
             where p.channel = :channel and p.reference is not null and p.state <> 'REVERSED' and starts_with(p.reference, :prefix)
               and p.received_at >= :from and p.received_at < :until
               and not exists (select from channel_statement_line l
                                where l.channel = p.channel and l.transaction_no = coalesce(p.part_of, p.reference) and l.movement = 'PAID')
             group by p.channel, coalesce(p.part_of, p.reference)
            on conflict on constraint break_once do nothing""";

    private static final String FOUND = """
            update reconciliation_break b
               set state = 'RESOLVED', resolution = 'FOUND', note = l.day::text, decided_by = 'reconciliation', decided_at = :now,
                   version = b.version + 1
              from channel_statement_line l
             where l.channel = :channel and l.agency = :agency and l.day = :day and l.movement = 'PAID'
               and b.channel = l.channel and b.transaction_no = l.transaction_no and b.kind = 'OWN_ONLY' and b.state = 'OPEN'""";

    private final PostgresUnits units;

    public PostgresChannelStatements(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<ChannelStatement> find(StatementId id) {
        return units.read(h -> StatementRow.bind(
                                h.createQuery(
                                        "select * from channel_statement where channel = :channel and agency = :agency and day = :day"),
                                id)
                        .mapTo(StatementRow.class)
                        .findOne())
                .map(row -> units.loaded("channel-statement", id, row.statement()));
    }

    @Override
    public List<StatementId> unmatched() {
        return units.read(h -> h.createQuery("""
                        select * from channel_statement where state = 'TAKEN_IN' order by day, channel, agency""")
                .mapTo(StatementRow.class)
                .map(row -> row.statement().id())
                .list());
    }

    @Override
    public ChannelStatement add(ChannelStatement statement, List<StatementLine> lines) {
        Handle handle = units.handle();
        StatementRow.bind(handle.createUpdate("""
                        insert into channel_statement (channel, agency, day, digest, lines, paid_cny, refunded_cny, fee_cny, taken_in_at,
                                                       state, version)
                        values (:channel, :agency, :day, :digest, :lines, :paid, :refunded, :fee, :at, 'TAKEN_IN', 1)"""), statement.id())
                .bind("digest", statement.digest())
                .bind("lines", statement.lines())
                .bind("paid", statement.paid().yuan())
                .bind("refunded", statement.refunded().yuan())
                .bind("fee", statement.fee().yuan())
                .bind("at", statement.takenInAt())
                .execute();
        String channel = statement.id().channel().name();
        String agency = StatementRow.agency(statement.id());
        long stored = Copy.into(handle, COLUMNS, rows -> {
            for (int i = 0; i < lines.size(); i++) {
                StatementLine line = lines.get(i);
                rows.add(
                        channel,
                        agency,
                        statement.id().day(),
                        i + 1,
                        line.movement(),
                        line.transaction(),
                        line.order(),
                        line.refund(),
                        line.amount().yuan(),
                        line.fee().yuan(),
                        line.at());
            }
        });
        if (stored != lines.size()) throw new IllegalStateException(stored + " of " + lines.size() + " lines stored");
        return units.added("channel-statement", statement.id(), statement);
    }

    @Override
    public ChannelStatement save(ChannelStatement statement) {
        Optional<ChannelStatement.Settled> settled =
                statement.stage() instanceof ChannelStatement.Settled s ? Optional.of(s) : Optional.empty();
        Optional<Instant> matchedAt = switch (statement.stage()) {
            case ChannelStatement.TakenIn() -> Optional.empty();
            case ChannelStatement.Matched(Instant at) -> Optional.of(at);
            case ChannelStatement.Settled s -> Optional.of(s.matchedAt());
        };
        int rows = StatementRow.bind(units.handle().createUpdate("""
                        update channel_statement set state = :state, matched_at = :matchedAt, bank_reference = :reference,
                               settled_by = :by, settled_at = :settledAt, version = version + 1
                         where channel = :channel and agency = :agency and day = :day and version = :version"""), statement.id())
                .bind("state", statement.state())
                .bind("matchedAt", matchedAt)
                .bind("reference", settled.map(ChannelStatement.Settled::bankReference))
                .bind("by", settled.map(ChannelStatement.Settled::by))
                .bind("settledAt", settled.map(ChannelStatement.Settled::at))
                .bind("version", statement.version().number())
                .execute();
        return units.stored("channel-statement", statement.id(), statement, rows);
    }

    @Override
    public void match(StatementId id, Instant from, Instant until, Instant now) {
        for (String step : List.of(COMPARE, COMPARE_REFUNDS, OF_THE_CHANNEL, OWN, FOUND))
            StatementRow.bind(units.handle().createUpdate(step), id)
                    .bindMap(step.equals(OWN) ? Map.of("from", from, "until", until, "prefix", id.prefix()) : Map.of())
                    .bindMap(step.equals(FOUND) ? Map.of("now", now) : Map.of())
                    .execute();
    }
}
