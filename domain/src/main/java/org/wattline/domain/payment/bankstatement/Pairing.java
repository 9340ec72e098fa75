package org.wattline.domain.payment.bankstatement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/**
 * How money of one channel is known on the bank's statement. Banks, acquirers and carriers of cash each write their own; so it is data.
 *
 * @param mark found in the purpose of the line; its groups {@code day}, {@code agency}, {@code reference} tell which
 * @param fee what is kept of the day's takings on the way
 * @param withinDays after so many days the money is to be there
 */
public record Pairing(Pattern mark, Channel channel, Way way, Share fee, int withinDays) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    public Pairing {
        if (withinDays < 0) throw new IllegalArgumentException("money takes no less than 0 days");
    }

    /** What the line stands for; empty if it is none of these. */
    Optional<Meant> of(BankLine line) {
        if (!way.may(line.amount())) return Optional.empty();
        Matcher found = mark.matcher(line.purpose());
        if (!found.find()) return Optional.empty();
        try {
            return Optional.of(
                    switch (way) {
                        case ALL, CASH, CARD -> new Meant.OfDay(takings(day(found)), fee);
                        case STATEMENT ->
                            new Meant.Settlement(
                                    channel == Channel.AGENCY
                                            ? StatementId.of(new AgencyCode(found.group("agency")), day(found))
                                            : new StatementId(channel, day(found)));
                        case REFERENCE -> new Meant.Transfer(channel, new ChannelReference(found.group("reference")));
                        case REFUND -> new Meant.Refunded(new RefundNo(found.group("reference")));
                        case FEE -> new Meant.Fee(channel);
                        case ELSEWHERE -> new Meant.Elsewhere(found.group());
                    });
        } catch (DateTimeException | IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }

    /** The takings of a day that are known by it. @throws IllegalStateException if it is not by days */
    public Takings takings(LocalDate day) {
        return switch (way) {
            case ALL -> new Takings(channel, Takings.Part.ALL, day);
            case CASH -> new Takings(channel, Takings.Part.CASH, day);
            case CARD -> new Takings(channel, Takings.Part.CARD, day);
            case STATEMENT, REFERENCE, REFUND, FEE, ELSEWHERE ->
                throw new IllegalStateException(way + " is not by days");
        };
    }

    private static LocalDate day(Matcher found) {
        return LocalDate.parse(found.group("day"), DAY);
    }

    /** In which lumps the money comes. */
    public enum Way {
        /** A day's takings. */
        ALL,
        /** A day's cash. */
        CASH,
        /** What a day was paid by card. */
        CARD,
        /** What the channel's own statement of a day says. */
        STATEMENT,
        /** Payment by payment. */
        REFERENCE,
        /** A refund to a bank account, by its number: money that goes. */
        REFUND,
        /** What the bank keeps for its services. */
        FEE,
        /** It is entered by a command of its own, not from the bank's statement. */
        ELSEWHERE;

        /** Whether money of this sign can be of it. */
        boolean may(Money amount) {
            return switch (this) {
                case ALL, CASH, CARD, REFERENCE -> amount.isPositive();
                case REFUND, FEE -> amount.isNegative();
                case STATEMENT, ELSEWHERE -> true;
            };
        }

        public boolean byDay() {
            return this == ALL || this == CASH || this == CARD;
        }
    }
}
