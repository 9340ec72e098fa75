package org.wattline.domain.payment;

/**
 * The number under which a channel knows a payment (渠道流水号): WeChat Pay's transaction id, Alipay's trade number, a receipt number. Within
 * a channel it stands for one payment, ever.
 */
public record ChannelReference(String value) {
    public ChannelReference {
        if (!value.matches("[A-Za-z0-9_.:-]{1,64}"))
            throw new IllegalArgumentException("a channel reference has 1 … 64 letters, digits or _ . : -");
    }

    /** The share of an account in a transaction that pays for several (PAY-163). @param number from 1 on */
    public ChannelReference part(int number) {
        return new ChannelReference(value + "." + number);
    }

    /** The transaction that this is a share of; itself if it is none. */
    public ChannelReference whole() {
        return new ChannelReference(value.replaceFirst("\\.[0-9]+$", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
