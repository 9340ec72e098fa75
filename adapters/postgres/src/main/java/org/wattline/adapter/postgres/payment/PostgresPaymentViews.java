package org.wattline.adapter.postgres.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.agency.AgencyReceipts;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.quantity.Money;

/** Lists of payments, and what agencies took. */
public final class PostgresPaymentViews implements PaymentViews, AgencyReceipts {
    private final PostgresUnits units;

    public PostgresPaymentViews(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<Row> list(Scope scope, Filter filter, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select no, account_no, channel, reference, amount_cny, received_at, state
                                  from payment p
                                 where (cast(:account as text) is null or account_no = :account)
                                   and (cast(:channel as text) is null or channel = :channel)
                                   and (cast(:after as text) is null or no < :after)
                                   and\s""" + ScopeSql.condition("p") + " order by no desc limit :limit"))
                        .bind("account", filter.account().map(AccountNo::value))
                        .bind("channel", filter.channel().map(Channel::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(ListRow.class)
                        .map(ListRow::row)
                        .list()),
                page.limit(),
                row -> row.no().value());
    }

    @Override
    public List<Row> taken(AgencyCode agency, Instant from, Instant until) {
        return units.read(h -> h.createQuery("""
                        select no, account_no, channel, reference, amount_cny, received_at, state
                          from payment
                         where channel = 'AGENCY' and reference is not null and starts_with(reference, :prefix)
                           and received_at >= :from and received_at < :until
                         order by received_at, no""")
                .bind("prefix", agency.prefix())
                .bind("from", from)
                .bind("until", until)
                .mapTo(ListRow.class)
                .map(ListRow::row)
                .list());
    }

    /** A line of the list. */
    public record ListRow(
            String no,
            String accountNo,
            String channel,
            Optional<String> reference,
            BigDecimal amountCny,
            Instant receivedAt,
            String state) {
        Row row() {
            return new Row(
                    new PaymentNo(no),
                    new AccountNo(accountNo),
                    Channel.valueOf(channel),
                    reference.map(ChannelReference::new),
                    Money.rounded(amountCny),
                    receivedAt,
                    state);
        }
    }
}
