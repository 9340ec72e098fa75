package org.wattline.adapter.postgres.payment.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakKind;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.quantity.Money;

/** Lists of statements and breaks, and what came of a day. */
public final class PostgresReconciliationViews implements ReconciliationViews {
    private final PostgresUnits units;

    public PostgresReconciliationViews(PostgresUnits units) {
        this.units = units;
    }

    private static boolean hidden(Scope scope) {
        return !scope.covers(Scope.Owner.of(UnitPath.COMPANY));
    }

    @Override
    public Page<ChannelStatement> statements(Scope scope, Optional<Channel> channel, Page.Request page) {
        if (hidden(scope)) return new Page<>(List.of(), Optional.empty());
        return Page.of(
                units.read(h -> h.createQuery("""
                                select * from channel_statement
                                 where (cast(:channel as text) is null or channel = :channel)
                                   and (cast(:after as text) is null or day::text || channel || agency < :after)
                                 order by day desc, channel desc, agency desc limit :limit""")
                        .bind("channel", channel.map(Channel::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(StatementRow.class)
                        .map(StatementRow::statement)
                        .list()),
                page.limit(),
                each -> each.id().day() + each.id().channel().name() + StatementRow.agency(each.id()));
    }

    @Override
    public Page<Break> breaks(Scope scope, Filter filter, Page.Request page) {
        if (hidden(scope)) return new Page<>(List.of(), Optional.empty());
        return Page.of(
                units.read(h -> h.createQuery("""
                                select * from reconciliation_break
                                 where (cast(:channel as text) is null or channel = :channel)
                                   and (cast(:state as text) is null or state = :state)
                                   and (cast(:owner as text) is null or owner = :owner)
                                   and (cast(:after as text) is null or day::text || id::text > :after)
                                 order by day, id limit :limit""")
                        .bind("channel", filter.channel().map(Channel::name))
                        .bind("state", filter.state().map(Break.State::name))
                        .bind("owner", filter.owner())
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(BreakRow.class)
                        .map(BreakRow::aBreak)
                        .list()),
                page.limit(),
                each -> each.statement().day() + each.id().toString());
    }

    @Override
    public List<Count> counts(StatementId id) {
        return units.read(h -> StatementRow.bind(h.createQuery("""
                        select movement, cast(null as text) as kind, cast(null as text) as state, count(*)::int as count,
                               sum(amount_cny) as by_channel_cny, sum(coalesce(own_cny, 0)) as by_books_cny
                          from channel_statement_line where channel = :channel and agency = :agency and day = :day and result = 'MATCHED' group by 1
                        union all
                        select movement, kind, state, count(*)::int, sum(by_channel_cny), sum(by_books_cny)
                          from reconciliation_break where channel = :channel and agency = :agency and day = :day group by 1, 2, 3
                         order by 1, 2 nulls first, 3"""), id)
                .mapTo(CountRow.class)
                .map(CountRow::counted)
                .list());
    }

    /** A count as it comes. */
    public record CountRow(
            String movement,
            Optional<String> kind,
            Optional<String> state,
            int count,
            BigDecimal byChannelCny,
            BigDecimal byBooksCny) {
        Count counted() {
            return new Count(
                    Movement.valueOf(movement),
                    kind.map(BreakKind::valueOf),
                    state.map(Break.State::valueOf),
                    count,
                    Money.rounded(byChannelCny),
                    Money.rounded(byBooksCny));
        }
    }
}
