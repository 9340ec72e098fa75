package org.wattline.domain.connection.channel;

/** Code of a channel by which applications come in (申请渠道): {@code WECHAT}. Which ones there are is data. */
public record ChannelCode(String value) {
    /** @throws IllegalArgumentException unless it has 2 … 30 capital letters, digits and underscores, a letter first */
    public ChannelCode {
        if (!value.matches("[A-Z][A-Z0-9_]{1,29}"))
            throw new IllegalArgumentException(
                    "the code of a channel has 2 … 30 capital letters, digits and underscores: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
