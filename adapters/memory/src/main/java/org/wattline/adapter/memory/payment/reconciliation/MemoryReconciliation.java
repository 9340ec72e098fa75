package org.wattline.adapter.memory.payment.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.refund.MemoryRefunds;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.BreakKind;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.quantity.Money;

/** Statements of channels, their lines and breaks. */
public final class MemoryReconciliation implements ChannelStatements, Breaks, ReconciliationViews {
    private final MemoryTable<StatementId, ChannelStatement> statements;
    private final MemoryTable<BreakId, Break> breaks;
    private final MemoryRows<Told> lines;
    private final MemoryPayments payments;
    private final MemoryRefunds refunds;

    public MemoryReconciliation(MemoryStore store, MemoryPayments payments, MemoryRefunds refunds) {
        statements = store.table("channel-statement", ChannelStatement::id);
        breaks = store.table("reconciliation-break", Break::id);
        lines = store.rows();
        this.payments = payments;
        this.refunds = refunds;
    }

    @Override
    public Optional<ChannelStatement> find(StatementId id) {
        return statements.find(id);
    }

    @Override
    public Optional<Break> find(BreakId id) {
        return breaks.find(id);
    }

    @Override
    public List<Break> find(Set<BreakId> ids) {
        return ids.stream().flatMap(id -> breaks.find(id).stream()).toList();
    }

    @Override
    public void add(List<Break> fresh) {
        fresh.forEach(breaks::add);
    }

    /** Whether there is a break about money of the bank's that was known by this number only. */
    public boolean bankOnly(Channel channel, ChannelReference reference) {
        return breaks.stream()
                .anyMatch(each -> each.kind() == BreakKind.BANK_ONLY
                        && each.statement().channel() == channel
                        && each.transaction().equals(Optional.of(reference)));
    }

    @Override
    public List<StatementId> unmatched() {
        return statements.stream()
                .filter(each -> each.stage() instanceof ChannelStatement.TakenIn)
                .map(ChannelStatement::id)
                .sorted(Comparator.comparing(StatementId::day).thenComparing(StatementId::toString))
                .toList();
    }

    @Override
    public ChannelStatement add(ChannelStatement statement, List<StatementLine> told) {
        for (StatementLine line : told) {
            String key = statement.id().channel() + " " + line.key();
            if (lines.find(key).isPresent()) throw new AlreadyThere("movement " + key);
            lines.put(key, new Told(statement.id(), line));
        }
        return statements.add(statement);
    }

    @Override
    public ChannelStatement save(ChannelStatement statement) {
        return statements.save(statement);
    }

    @Override
    public Break save(Break changed) {
        return breaks.save(changed);
    }

    @Override
    public void match(StatementId id, Instant from, Instant until, Instant now) {
        for (Told told : lines.all()) {
            if (!told.in.equals(id)) continue;
            Optional<Own> own = own(told);
            Money books = own.map(Own::amount).orElse(Money.ZERO);
            if (!books.equals(told.line.amount())) {
                BreakKind kind = own.isPresent() ? BreakKind.AMOUNT_DIFFERS : BreakKind.CHANNEL_ONLY;
                put(
                        id,
                        kind,
                        told.line.movement(),
                        told.line.transaction(),
                        own,
                        told.line.order(),
                        told.line.amount());
            }
            found(told, now);
        }
        payments.received(id.channel(), from, until)
                .filter(payment -> payment.transaction()
                        .filter(reference -> reference.value().startsWith(id.prefix()))
                        .map(reference -> lines.find(id.channel() + " " + Movement.PAID + " " + reference + " ")
                                .isEmpty())
                        .orElse(false))
                .forEach(payment -> put(
                        id,
                        BreakKind.OWN_ONLY,
                        Movement.PAID,
                        payment.transaction().orElseThrow(),
                        booked(id.channel(), payment.transaction().orElseThrow()),
                        Optional.empty(),
                        Money.ZERO));
    }

    private Optional<Own> own(Told told) {
        return switch (told.line.movement()) {
            case PAID -> booked(told.in.channel(), told.line.transaction());
            case REFUNDED ->
                refunds.paid(told.in.channel(), told.line.refund().orElseThrow())
                        .map(refund -> new Own(refund.payment(), refund.amount()));
        };
    }

    /** All that was booked of a transaction: that of a wallet may be for several accounts. */
    private Optional<Own> booked(Channel channel, ChannelReference transaction) {
        List<Payment> parts = payments.of(channel, transaction)
                .filter(payment -> !(payment.stage() instanceof Payment.Reversed))
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Own(Optional.of(parts.getFirst().no()), Money.sum(parts, Payment::amount)));
    }

    private void put(
            StatementId id,
            BreakKind kind,
            Movement movement,
            ChannelReference transaction,
            Optional<Own> own,
            Optional<String> order,
            Money byChannel) {
        boolean known = breaks.stream()
                .anyMatch(each -> each.statement().channel() == id.channel()
                        && each.kind() == kind
                        && each.movement() == movement
                        && each.transaction().equals(Optional.of(transaction))
                        && each.order().equals(order));
        if (known) return;
        Break fresh = new Break(
                new BreakId(UUID.nameUUIDFromBytes(
                        (id + " " + kind + " " + movement + " " + transaction + order).getBytes(UTF_8))),
                id,
                kind,
                movement,
                Optional.of(transaction),
                own.flatMap(Own::payment),
                order,
                byChannel,
                own.map(Own::amount).orElse(Money.ZERO),
                Optional.empty(),
                new Break.Open(),
                Version.NEW);
        breaks.add(fresh);
    }

    private void found(Told told, Instant now) {
        List<Break> missing = breaks.stream()
                .filter(each -> each.kind() == BreakKind.OWN_ONLY
                        && each.stage() instanceof Break.Open
                        && each.statement().channel() == told.in.channel()
                        && told.line.movement() == Movement.PAID
                        && each.transaction().equals(Optional.of(told.line.transaction())))
                .toList();
        for (Break each : missing) {
            Break.Resolved how =
                    new Break.Resolved(Resolution.FOUND, told.in.day().toString(), "reconciliation", now);
            breaks.save(each.found(how));
        }
    }

    private static boolean hidden(Scope scope) {
        return !scope.covers(Scope.Owner.of(UnitPath.COMPANY));
    }

    @Override
    public Page<ChannelStatement> statements(Scope scope, Optional<Channel> channel, Page.Request page) {
        Comparator<ChannelStatement> order = Comparator.comparing(MemoryReconciliation::place);
        List<ChannelStatement> wanted = statements.stream()
                .filter(each -> !hidden(scope))
                .filter(each -> channel.map(c -> c == each.id().channel()).orElse(true))
                .filter(each -> page.after()
                        .map(after -> place(each).compareTo(after) < 0)
                        .orElse(true))
                .sorted(order.reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), MemoryReconciliation::place);
    }

    private static String place(ChannelStatement statement) {
        return statement.id().day() + statement.id().toString();
    }

    @Override
    public Page<Break> breaks(Scope scope, Filter filter, Page.Request page) {
        List<Break> wanted = breaks.stream()
                .filter(each -> !hidden(scope))
                .filter(each -> filter.channel()
                        .map(c -> c == each.statement().channel())
                        .orElse(true))
                .filter(each -> filter.state().map(s -> s == each.state()).orElse(true))
                .filter(each -> filter.owner().isEmpty() || filter.owner().equals(each.owner()))
                .filter(each -> page.after()
                        .map(after -> place(each).compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(MemoryReconciliation::place))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), MemoryReconciliation::place);
    }

    private static String place(Break each) {
        return each.statement().day() + each.id().toString();
    }

    @Override
    public List<Count> counts(StatementId id) {
        Map<String, Count> counts = new TreeMap<>();
        Stream<Count> matched = lines.all().stream()
                .filter(told -> told.in.equals(id))
                .filter(told -> own(told).map(Own::amount).equals(Optional.of(told.line.amount())))
                .map(told -> new Count(
                        told.line.movement(),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        told.line.amount(),
                        told.line.amount()));
        Stream<Count> broken = breaks.stream()
                .filter(each -> each.statement().equals(id))
                .map(each -> new Count(
                        each.movement(),
                        Optional.of(each.kind()),
                        Optional.of(each.state()),
                        1,
                        each.byChannel(),
                        each.byBooks()));
        Stream.concat(matched, broken)
                .forEach(one -> counts.merge(
                        one.movement()
                                + one.result().map(Enum::name).orElse("")
                                + one.state().map(Enum::name).orElse(""),
                        one,
                        MemoryReconciliation::sum));
        return List.copyOf(counts.values());
    }

    private static Count sum(Count one, Count other) {
        return new Count(
                one.movement(),
                one.result(),
                one.state(),
                one.count() + other.count(),
                one.byChannel().plus(other.byChannel()),
                one.byBooks().plus(other.byBooks()));
    }

    /** What the books have. */
    private record Own(Optional<PaymentNo> payment, Money amount) {}

    /** A line with the statement that it is in. */
    private record Told(StatementId in, StatementLine line) {}
}
