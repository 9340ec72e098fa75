package org.wattline.domain.payment.bankstatement;

import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.quantity.Share;

/** What the bank's line stands for. */
public sealed interface Meant {
    /** With which the label of a refund begins. */
    String REFUND = "REFUND:";

    /** A day's takings, or a part of them that somebody brought. @param fee what the bank keeps of them */
    record OfDay(Takings takings, Share fee) implements Meant {}

    /** A day's money of a channel that sends statements of its own. */
    record Settlement(StatementId statement) implements Meant {}

    /** One payment. @param reference by which the books know it */
    record Transfer(Channel channel, ChannelReference reference) implements Meant {}

    /** A refund that went to a bank account. */
    record Refunded(RefundNo refund) implements Meant {}

    /** What the bank keeps for its services. @param channel whose fees it counts among */
    record Fee(Channel channel) implements Meant {}

    /** Money that went, of which nothing tells why. @param reference the bank's own number */
    record Out(Channel channel, ChannelReference reference) implements Meant {}

    /** Something that is entered by a command of its own: security of an agency. */
    record Elsewhere(String mark) implements Meant {}

    /** As it is stored and shown. */
    default String label() {
        return switch (this) {
            case OfDay(Takings takings, Share unused) -> takings.toString();
            case Settlement(StatementId statement) -> statement.toString();
            case Transfer(Channel channel, ChannelReference reference) -> channel.name() + ":" + reference;
            case Refunded(RefundNo refund) -> REFUND + refund;
            case Fee unused -> "BANK-FEE";
            case Out(Channel unused, ChannelReference reference) -> "OUT:" + reference;
            case Elsewhere(String mark) -> mark;
        };
    }
}
