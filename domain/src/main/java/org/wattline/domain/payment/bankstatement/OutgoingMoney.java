package org.wattline.domain.payment.bankstatement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.BreakKind;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundWay;
import org.wattline.domain.quantity.Money;

/**
 * Holds what went from the company's bank account against the refunds that go to bank accounts (PAY-198). The bank's line pays a refund that waits for its
 * money to go; one that somebody confirmed is in the books already. What the bank keeps for itself is its fee. All else that went, and what is more or less
 * than its refund, is booked into clearing and is a break. So is a confirmed refund of which no line tells in time (PAY-220).
 */
public final class OutgoingMoney {
    private final BankStatement statement;
    private final Facts facts;
    private final Instant now;
    private final Set<RefundNo> told;
    private final List<PairedLine> lines = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Break> fresh = new ArrayList<>();
    private final List<Break> changed = new ArrayList<>();
    private final List<Change<Refund>> paid = new ArrayList<>();

    private OutgoingMoney(BankStatement statement, Facts facts, Instant now) {
        this.statement = statement;
        this.facts = facts;
        this.now = now;
        this.told = new HashSet<>(facts.told);
    }

    /** @param lines those of money that went, none of which was told before, with what they stand for */
    public static Result of(BankStatement statement, Map<BankLine, Meant> lines, Facts facts, Instant now) {
        OutgoingMoney all = new OutgoingMoney(statement, facts, now);
        lines.forEach((line, meant) -> {
            switch (meant) {
                case Meant.Refunded refunded -> all.refund(line, facts.named(refunded.refund()));
                case Meant.Out unused -> all.refund(line, facts.paidUnder(line));
                case Meant.Fee fee -> all.fee(line, fee);
                case Meant.Elsewhere elsewhere -> all.kept(line, elsewhere, PairedLine.State.OUTGOING);
                case Meant.OfDay unused -> throw new IllegalArgumentException("takings come");
                case Meant.Transfer unused -> throw new IllegalArgumentException("transfers come");
                case Meant.Settlement unused -> throw new IllegalArgumentException("settled by its own statement");
            }
        });
        facts.late.forEach(all::missing);
        return new Result(all.lines, all.entries, all.fresh, all.changed, all.paid);
    }

    private void refund(BankLine line, Optional<Refund> found) {
        Optional<Refund> gone = found.filter(each -> each.way() instanceof RefundWay.ToBank)
                .filter(each -> !told.contains(each.no()))
                .filter(each -> facts.about(each)
                        .map(held -> held.stage() instanceof Break.Open)
                        .orElse(true))
                .flatMap(each -> gone(each, line));
        Meant meant = gone.<Meant>map(each -> new Meant.Refunded(each.no()))
                .orElseGet(() -> new Meant.Out(facts.otherwise, line.reference()));
        Money books = gone.map(Refund::amount).orElse(Money.ZERO);
        gone.ifPresent(each -> told.add(each.no()));
        Money went = line.amount().negated();
        Optional<Break> missed = gone.flatMap(facts::about);
        if (missed.isPresent()) {
            kept(line, meant, went.equals(books) ? PairedLine.State.PAIRED : PairedLine.State.BREAK);
            entries.add(booked(line, new LedgerAccount.Clearing(facts.otherwise), went));
            changed.add(
                    went.equals(books)
                            ? missed.get()
                                    .found(new Break.Resolved(
                                            Resolution.FOUND, statement.id().toString(), BankComparison.BY, now))
                            : missed.get().told(went));
            return;
        }
        if (went.equals(books)) {
            kept(line, meant, PairedLine.State.PAIRED);
            return;
        }
        kept(line, meant, PairedLine.State.BREAK);
        entries.add(booked(line, new LedgerAccount.Clearing(facts.otherwise), went.minus(books)));
        fresh.add(new Break(
                BankComparison.breakOf(meant.label()),
                new StatementId(facts.otherwise, line.day()),
                gone.isPresent() ? BreakKind.BANK_DIFFERS : BreakKind.BANK_ONLY,
                Movement.REFUNDED,
                Optional.of(line.reference()),
                Optional.empty(),
                Optional.empty(),
                went,
                books,
                Optional.empty(),
                new Break.Open(),
                Version.NEW));
    }

    /** It left the books when it was confirmed, and no line told of it within the days of its pairing: its money is at the bank still. */
    private void missing(Refund refund) {
        String label = new Meant.Refunded(refund.no()).label();
        if (told.contains(refund.no())
                || facts.about(refund).isPresent()
                || !(refund.stage() instanceof Refund.Paid gone)) return;
        entries.add(LedgerEntry.house(
                LedgerEntry.Cause.CHANNEL_SETTLED,
                "BANK." + label,
                now,
                new LedgerAccount.Bank(),
                new LedgerAccount.Clearing(facts.otherwise),
                refund.amount()));
        fresh.add(new Break(
                BankComparison.breakOf(label),
                new StatementId(facts.otherwise, Zone.day(gone.paidAt())),
                BreakKind.NOT_AT_BANK,
                Movement.REFUNDED,
                Optional.of(new ChannelReference(refund.no().value())),
                Optional.empty(),
                Optional.empty(),
                Money.ZERO,
                refund.amount(),
                Optional.empty(),
                new Break.Open(),
                Version.NEW));
    }

    /** The refund, once its money is gone by the books; empty for one that is not to go out. */
    private Optional<Refund> gone(Refund refund, BankLine line) {
        if (refund.stage() instanceof Refund.Paid) return Optional.of(refund);
        return switch (refund.paid(line.reference().value(), now)) {
            case Outcome.Refused<Refund.Ended> unused -> Optional.empty();
            case Outcome.Done<Refund.Ended>(Refund.Ended ended) -> {
                paid.add(ended.change());
                entries.add(ended.entry());
                yield Optional.of(refund);
            }
        };
    }

    private void fee(BankLine line, Meant.Fee fee) {
        kept(line, fee, PairedLine.State.PAIRED);
        entries.add(booked(
                line,
                new LedgerAccount.ChannelFees(fee.channel()),
                line.amount().negated()));
    }

    private LedgerEntry booked(BankLine line, LedgerAccount debit, Money amount) {
        return LedgerEntry.house(
                LedgerEntry.Cause.CHANNEL_SETTLED,
                "BANK." + line.reference(),
                now,
                debit,
                new LedgerAccount.Bank(),
                amount);
    }

    private void kept(BankLine line, Meant meant, PairedLine.State state) {
        lines.add(new PairedLine(statement.id(), line, meant.label(), state, ""));
    }

    /**
     * What the books know.
     *
     * @param refunds those that lines name, and those that were confirmed under the bank's number of a line
     * @param told refunds of which a line told before
     * @param otherwise the channel in whose clearing waits what nothing explains
     * @param late confirmed refunds whose money should have gone by now
     * @param breaks those that there are about any of the refunds
     */
    public record Facts(
            List<Refund> refunds,
            Set<RefundNo> told,
            Channel otherwise,
            List<Refund> late,
            Map<BreakId, Break> breaks) {
        Optional<Break> about(Refund refund) {
            return Optional.ofNullable(breaks.get(BankComparison.breakOf(new Meant.Refunded(refund.no()).label())));
        }

        Optional<Refund> named(RefundNo no) {
            return refunds.stream().filter(each -> each.no().equals(no)).findFirst();
        }

        Optional<Refund> paidUnder(BankLine line) {
            return refunds.stream()
                    .filter(each -> each.stage() instanceof Refund.Paid gone
                            && gone.evidence().equals(line.reference().value()))
                    .findFirst();
        }
    }

    /** What comes of it. @param paid refunds whose money is gone by these lines */
    public record Result(
            List<PairedLine> lines,
            List<LedgerEntry> entries,
            List<Break> fresh,
            List<Break> changed,
            List<Change<Refund>> paid) {}
}
