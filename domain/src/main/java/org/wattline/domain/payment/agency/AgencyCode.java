package org.wattline.domain.payment.agency;

import java.util.Optional;
import org.wattline.domain.payment.ChannelReference;

/** What an agency is called by (代收点编码): {@code XH001}. */
public record AgencyCode(String value) implements Comparable<AgencyCode> {
    private static final String SHAPE = "[A-Z0-9]{2,16}";

    public AgencyCode {
        if (!value.matches(SHAPE))
            throw new IllegalArgumentException("an agency's code has 2 … 16 capitals and digits");
    }

    /** An agency's receipt as a reference of the channel: {@code XH001:R-17}. Agencies number their receipts each for itself. */
    public ChannelReference reference(ReceiptNo receipt) {
        return new ChannelReference(prefix() + receipt);
    }

    /** The agency whose receipt a reference of the channel is; empty for those of files that name none. */
    public static Optional<AgencyCode> of(ChannelReference reference) {
        int colon = reference.value().indexOf(':');
        return colon > 0 && reference.value().substring(0, colon).matches(SHAPE)
                ? Optional.of(new AgencyCode(reference.value().substring(0, colon)))
                : Optional.empty();
    }

    /** The number that the agency itself gave. */
    public ReceiptNo receipt(ChannelReference reference) {
        return new ReceiptNo(reference.value().substring(prefix().length()));
    }

    /** What all references of the agency begin with. */
    public String prefix() {
        return value + ":";
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
