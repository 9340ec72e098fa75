package org.wattline.adapter.postgres.payment.bankstatement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.bankstatement.MoneyOnItsWay;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.bankstatement.Meant;
import org.wattline.domain.payment.bankstatement.OwnTransfer;
import org.wattline.domain.payment.bankstatement.Takings;
import org.wattline.domain.quantity.Money;

/** What the entries in clearing come to, each question one statement. */
public final class PostgresMoneyOnItsWay implements MoneyOnItsWay {
    /** What cashiers counted over or short is of their day, whenever it was approved of. What was put aside counts where a bank's file told of it, and not where a break is cleared up. */
    private static final String EXPECTED = """
            with w as (
                select * from unnest(cast(:channels as text[]), cast(:parts as text[]), cast(:days as date[])) as t (channel, part, day))
            select channel, part, day, sum(amount_cny) as amount_cny from (
            select w.channel, w.part, w.day, p.amount_cny
              from w
              join ledger_entry e
                on e.day = w.day
               and e.cause in ('PAYMENT', 'PAYMENT_REVERSED', 'REFUND_PAID', 'DEPOSIT_TAKEN', 'DEPOSIT_RELEASED', 'SUSPENDED', 'SUSPENSE_CLEARED')
              join ledger_posting p
                on p.account_no = e.account_no and p.cause = e.cause and p.document = e.document and p.kind = 'CLEARING' and p.owner = w.channel
              left join payment m on e.cause in ('PAYMENT', 'PAYMENT_REVERSED') and m.no = e.document
             where (w.part = 'ALL' or (w.part = 'CARD') = (m.reference is not null))
               and (e.cause not in ('SUSPENDED', 'SUSPENSE_CLEARED')
                    or exists (select from stray_receipt s
                                where s.id = case when e.cause in ('SUSPENDED', 'SUSPENSE_CLEARED') then e.document::uuid end))
               and not exists (select from reconciliation_break b
                                where b.channel = m.channel and b.kind = 'BANK_ONLY' and b.transaction_no = m.reference)
             union all
            select w.channel, w.part, w.day, c.counted_cny - c.expected_cny
              from w join cashier_day c on c.day = w.day and c.state = 'CLOSED'
             where w.channel = 'COUNTER' and w.part <> 'CARD') as moved
             group by channel, part, day""";

    private static final String OWN =
            "select p.channel, p.reference, p.no, p.amount_cny, p.received_at from payment p ";

    private final PostgresUnits units;

    public PostgresMoneyOnItsWay(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Map<Takings, Money> expected(Set<Takings> takings) {
        if (takings.isEmpty()) return Map.of();
        List<Takings> wanted = List.copyOf(takings);
        return units
                .read(h -> h.createQuery(EXPECTED)
                        .bindArray(
                                "channels",
                                String.class,
                                wanted.stream()
                                        .map(each -> each.channel().name())
                                        .toList())
                        .bindArray(
                                "parts",
                                String.class,
                                wanted.stream().map(each -> each.part().name()).toList())
                        .bindArray(
                                "days",
                                LocalDate.class,
                                wanted.stream().map(Takings::day).toList())
                        .mapTo(Sum.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Sum::takings, sum -> Money.rounded(sum.amountCny)));
    }

    @Override
    public List<OwnTransfer> transfers(Set<Meant.Transfer> wanted) {
        if (wanted.isEmpty()) return List.of();
        List<Meant.Transfer> all = List.copyOf(wanted);
        return units.read(h -> h.createQuery(OWN + """
                        join unnest(cast(:channels as text[]), cast(:references as text[])) as w (channel, reference)
                          on p.channel = w.channel and p.reference = w.reference
                       where p.state <> 'REVERSED'""")
                .bindArray(
                        "channels",
                        String.class,
                        all.stream().map(each -> each.channel().name()).toList())
                .bindArray(
                        "references",
                        String.class,
                        all.stream().map(each -> each.reference().value()).toList())
                .mapTo(Row.class)
                .map(Row::own)
                .list());
    }

    @Override
    public List<OwnTransfer> untold(Channel channel, LocalDate from, LocalDate until) {
        return units.read(h -> h.createQuery(OWN + """
                       where p.channel = :channel and p.reference is not null and p.state <> 'REVERSED'
                         and p.received_at >= :from and p.received_at < :until
                         and not exists (select from bank_statement_line l
                                          where l.stands_for = p.channel || ':' || p.reference and l.state in ('PAIRED', 'BREAK'))
                       order by p.no""")
                .bind("channel", channel.name())
                .bind("from", Zone.startOf(from))
                .bind("until", Zone.startOf(until))
                .mapTo(Row.class)
                .map(Row::own)
                .list());
    }

    /** What takings come to. */
    public record Sum(String channel, String part, LocalDate day, BigDecimal amountCny) {
        Takings takings() {
            return new Takings(Channel.valueOf(channel), Takings.Part.valueOf(part), day);
        }
    }

    /** A payment that reaches the bank by itself. */
    public record Row(String channel, String reference, String no, BigDecimal amountCny, Instant receivedAt) {
        OwnTransfer own() {
            return new OwnTransfer(
                    Channel.valueOf(channel),
                    new ChannelReference(reference),
                    new PaymentNo(no),
                    Money.rounded(amountCny),
                    Zone.day(receivedAt));
        }
    }
}
