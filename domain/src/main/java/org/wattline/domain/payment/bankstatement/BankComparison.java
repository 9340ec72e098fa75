package org.wattline.domain.payment.bankstatement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.BreakKind;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.quantity.Money;

/**
 * Holds what came to the bank against what is on its way there (PAY-188). All that came is booked from clearing to the bank; what is more or less than the books
 * say of a day's takings, or of a transfer, is a break, of which there is one for each of them.
 */
public final class BankComparison {
    static final String BY = "bank-statement";

    private final BankStatement statement;
    private final Facts facts;
    private final Instant now;
    private final List<PairedLine> lines = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Break> fresh = new ArrayList<>();
    private final List<Break> changed = new ArrayList<>();

    private BankComparison(BankStatement statement, Facts facts, Instant now) {
        this.statement = statement;
        this.facts = facts;
        this.now = now;
    }

    /** @param told the lines with what they stand for, but money that went and those that settle a channel's own statement; lines known before may be of any kind */
    public static Result of(BankStatement statement, Map<BankLine, Meant> told, Facts facts, Instant now) {
        BankComparison all = new BankComparison(statement, facts, now);
        Map<Meant.OfDay, List<BankLine>> days = new LinkedHashMap<>();
        told.forEach((line, meant) -> {
            if (facts.known.contains(line.reference())) all.kept(line, meant, PairedLine.State.KNOWN);
            else
                switch (meant) {
                    case Meant.OfDay day ->
                        days.computeIfAbsent(day, unused -> new ArrayList<>()).add(line);
                    case Meant.Transfer transfer -> all.transfer(line, transfer);
                    case Meant.Elsewhere unused -> all.kept(line, meant, PairedLine.State.KNOWN);
                    case Meant.Refunded unused -> throw new IllegalArgumentException("it went");
                    case Meant.Fee unused -> throw new IllegalArgumentException("it went");
                    case Meant.Out unused -> throw new IllegalArgumentException("it went");
                    case Meant.Settlement unused -> throw new IllegalArgumentException("settled by its own statement");
                }
        });
        days.forEach(all::day);
        facts.late.forEach(all::missing);
        facts.lateTransfers.forEach(all::missing);
        return new Result(all.lines, all.entries, all.fresh, all.changed);
    }

    /** The id of the one break that there can be about something. */
    public static BreakId breakOf(String label) {
        return new BreakId(UUID.nameUUIDFromBytes(("bank " + label).getBytes(UTF_8)));
    }

    private void kept(BankLine line, Meant meant, PairedLine.State state) {
        lines.add(new PairedLine(statement.id(), line, meant.label(), state, ""));
    }

    private void arrived(BankLine line, Meant meant, Channel channel, PairedLine.State state) {
        kept(line, meant, state);
        entries.add(LedgerEntry.house(
                LedgerEntry.Cause.CHANNEL_SETTLED,
                "BANK." + line.reference(),
                now,
                new LedgerAccount.Bank(),
                new LedgerAccount.Clearing(channel),
                line.amount()));
    }

    private void transfer(BankLine line, Meant.Transfer meant) {
        Optional<OwnTransfer> own = Optional.ofNullable(facts.transfers.get(meant));
        Money books = own.map(OwnTransfer::amount).orElse(Money.ZERO);
        boolean same = books.equals(line.amount());
        Optional<Break> before = Optional.ofNullable(facts.breaks.get(breakOf(meant.label())));
        arrived(line, meant, meant.channel(), same ? PairedLine.State.PAIRED : PairedLine.State.BREAK);
        if (before.filter(held -> held.stage() instanceof Break.Open).isPresent())
            changed.add(
                    same ? found(before.orElseThrow()) : before.orElseThrow().told(line.amount()));
        else if (before.isPresent()) more(line, meant.channel());
        else if (!same)
            fresh.add(fresh(
                    meant.label(),
                    new StatementId(meant.channel(), line.day()),
                    own.isPresent() ? BreakKind.BANK_DIFFERS : BreakKind.BANK_ONLY,
                    meant.reference(),
                    own.map(OwnTransfer::payment),
                    line.amount(),
                    books));
    }

    private void day(Meant.OfDay meant, List<BankLine> parts) {
        Takings takings = meant.takings();
        Money before = facts.came.getOrDefault(takings, Money.ZERO);
        Money came = before.plus(Money.sum(parts, BankLine::amount));
        Money gross = facts.expected.getOrDefault(takings, Money.ZERO);
        Money fee = gross.times(meant.fee());
        Money net = gross.minus(fee);
        boolean same = came.equals(net);
        parts.forEach(line ->
                arrived(line, meant, takings.channel(), same ? PairedLine.State.PAIRED : PairedLine.State.BREAK));
        Optional<Break> held = Optional.ofNullable(facts.breaks.get(breakOf(takings.toString())));
        boolean open = held.filter(each -> each.stage() instanceof Break.Open).isPresent();
        if (before.isZero() && !fee.isZero() && (open || held.isEmpty())) entries.add(fee(takings, fee));
        if (open)
            changed.add(same ? found(held.orElseThrow()) : held.orElseThrow().told(came));
        else if (held.isPresent()) parts.forEach(line -> more(line, takings.channel()));
        else if (!same)
            fresh.add(of(takings, gross.isZero() ? BreakKind.BANK_ONLY : BreakKind.BANK_DIFFERS, came, net));
    }

    /** Of what was cleared up already more came: that is nobody's yet. */
    private void more(BankLine line, Channel channel) {
        fresh.add(fresh(
                channel.name() + ":" + line.reference(),
                new StatementId(channel, line.day()),
                BreakKind.BANK_ONLY,
                line.reference(),
                Optional.empty(),
                line.amount(),
                Money.ZERO));
    }

    private void missing(Meant.OfDay meant) {
        Takings takings = meant.takings();
        Money gross = facts.expected.getOrDefault(takings, Money.ZERO);
        boolean told = facts.came.containsKey(takings)
                || lines.stream().anyMatch(line -> line.standsFor().equals(takings.toString()))
                || facts.breaks.containsKey(breakOf(takings.toString()));
        if (gross.isPositive() && !told) fresh.add(of(takings, BreakKind.NOT_AT_BANK, Money.ZERO, gross));
    }

    private void missing(OwnTransfer own) {
        String label = own.meant().label();
        boolean told = lines.stream().anyMatch(line -> line.standsFor().equals(label))
                || facts.breaks.containsKey(breakOf(label));
        if (!told)
            fresh.add(fresh(
                    label,
                    new StatementId(own.channel(), own.day()),
                    BreakKind.NOT_AT_BANK,
                    own.reference(),
                    Optional.of(own.payment()),
                    Money.ZERO,
                    own.amount()));
    }

    private Break found(Break held) {
        return held.found(new Break.Resolved(Resolution.FOUND, statement.id().toString(), BY, now));
    }

    private LedgerEntry fee(Takings takings, Money fee) {
        return LedgerEntry.house(
                LedgerEntry.Cause.CHANNEL_SETTLED,
                "FEE." + takings,
                now,
                new LedgerAccount.ChannelFees(takings.channel()),
                new LedgerAccount.Clearing(takings.channel()),
                fee);
    }

    private static Break of(Takings takings, BreakKind kind, Money came, Money books) {
        return fresh(
                takings.toString(),
                new StatementId(takings.channel(), takings.day()),
                kind,
                new ChannelReference(takings.toString()),
                Optional.empty(),
                came,
                books);
    }

    private static Break fresh(
            String label,
            StatementId day,
            BreakKind kind,
            ChannelReference reference,
            Optional<PaymentNo> payment,
            Money came,
            Money books) {
        return new Break(
                breakOf(label),
                day,
                kind,
                Movement.PAID,
                Optional.of(reference),
                payment,
                Optional.empty(),
                came,
                books,
                Optional.empty(),
                new Break.Open(),
                Version.NEW);
    }

    /**
     * What the books know.
     *
     * @param known numbers of movements that were told before
     * @param expected what each of the takings has in clearing
     * @param came what came of them before
     * @param breaks those that there are about any of them
     * @param late takings that should be there by now
     * @param lateTransfers payments that should be there by now and of which no line told
     */
    public record Facts(
            Set<ChannelReference> known,
            Map<Takings, Money> expected,
            Map<Takings, Money> came,
            Map<Meant.Transfer, OwnTransfer> transfers,
            Map<BreakId, Break> breaks,
            List<Meant.OfDay> late,
            List<OwnTransfer> lateTransfers) {}

    /** What comes of it. */
    public record Result(List<PairedLine> lines, List<LedgerEntry> entries, List<Break> fresh, List<Break> changed) {}
}
