package org.wattline.domain.payment.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Posting;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.quantity.Money;

/**
 * What a channel says of one day (渠道对账单): taken in, held against the books line by line, and settled when the channel has paid the day's
 * money out to the company's bank account.
 *
 * @param digest of the file, by which the same file is known again
 * @param lines how many movements it tells
 * @param fee what the channel keeps of the money for its service
 */
public record ChannelStatement(
        StatementId id,
        String digest,
        int lines,
        Money paid,
        Money refunded,
        Money fee,
        Instant takenInAt,
        Stage stage,
        Version version)
        implements Versioned<ChannelStatement> {

    public static ChannelStatement of(StatementId id, String digest, List<StatementLine> lines, Instant now) {
        return new ChannelStatement(
                id,
                digest,
                lines.size(),
                sum(lines, Movement.PAID),
                sum(lines, Movement.REFUNDED),
                Money.sum(lines, StatementLine::fee),
                now,
                new TakenIn(),
                Version.NEW);
    }

    private static Money sum(List<StatementLine> lines, Movement movement) {
        return Money.sum(
                lines.stream().filter(line -> line.movement() == movement).toList(), StatementLine::amount);
    }

    /** What the channel took for the company on the day, after refunds. */
    public Money gross() {
        return paid.minus(refunded);
    }

    /** What the channel pays out for the day. */
    public Money net() {
        return gross().minus(fee);
    }

    /** Every line was held against the books. */
    public ChannelStatement matched(Instant now) {
        return stage instanceof TakenIn ? in(new Matched(now)) : this;
    }

    /** The day's money has come to the company's bank account. @param arrived what came */
    public Outcome<Settlement> settle(String bankReference, Money arrived, String by, Instant now) {
        return stage instanceof Matched && !arrived.equals(net())
                ? Outcome.refused(StatementRefusal.SETTLEMENT_DIFFERS)
                : settled(new LedgerAccount.Bank(), bankReference, by, now);
    }

    /** The day's money is taken out of what an agency has put down. */
    public Outcome<Settlement> drawn(Agency agency, String by, Instant now) {
        return settled(agency.account(), agency.code().prefix() + "DEPOSIT", by, now);
    }

    private Outcome<Settlement> settled(LedgerAccount from, String reference, String by, Instant now) {
        return switch (stage) {
            case TakenIn() -> Outcome.refused(StatementRefusal.NOT_MATCHED);
            case Settled unused -> Outcome.refused(StatementRefusal.ALREADY_SETTLED);
            case Matched(Instant matchedAt) ->
                Outcome.done(new Settlement(in(new Settled(matchedAt, reference, by, now)), entry(from, now)));
        };
    }

    private Optional<LedgerEntry> entry(LedgerAccount from, Instant now) {
        List<Posting> postings = new ArrayList<>();
        Money gross = gross();
        if (!net().isZero()) postings.add(Posting.debit(from, net()));
        if (!fee.isZero()) postings.add(Posting.debit(new LedgerAccount.ChannelFees(id.channel()), fee));
        if (!gross.isZero()) postings.add(Posting.credit(new LedgerAccount.Clearing(id.channel()), gross));
        return postings.isEmpty()
                ? Optional.empty()
                : Optional.of(LedgerEntry.of(
                        LedgerEntry.HOUSE, LedgerEntry.Cause.CHANNEL_SETTLED, id.toString(), now, postings));
    }

    private ChannelStatement in(Stage next) {
        return new ChannelStatement(id, digest, lines, paid, refunded, fee, takenInAt, next, version);
    }

    @Override
    public ChannelStatement at(Version next) {
        return new ChannelStatement(id, digest, lines, paid, refunded, fee, takenInAt, stage, next);
    }

    /** The label of the stage, as it is stored and shown. */
    public String state() {
        return switch (stage) {
            case TakenIn() -> "TAKEN_IN";
            case Matched unused -> "MATCHED";
            case Settled unused -> "SETTLED";
        };
    }

    /** How far a statement has come. */
    public sealed interface Stage {}

    /** Its lines are there. */
    public record TakenIn() implements Stage {}

    /** Its lines were held against the books. */
    public record Matched(Instant at) implements Stage {}

    /** Its money has come. */
    public record Settled(Instant matchedAt, String bankReference, String by, Instant at) implements Stage {}

    /** A statement that is settled, with the entry that says so; none where nothing moved. */
    public record Settlement(ChannelStatement statement, Optional<LedgerEntry> entry) {}
}
