package org.wattline.domain.payment.bankstatement;

import java.time.LocalDate;
import org.wattline.domain.payment.Channel;

/** What one channel took on one business day (营业款), or a part of it: {@code COUNTER.CASH.2026-03-02}. */
public record Takings(Channel channel, Part part, LocalDate day) {
    @Override
    public String toString() {
        return channel.name() + "." + part + "." + day;
    }

    /** @throws IllegalArgumentException if it is none */
    public static Takings parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) throw new IllegalArgumentException("takings are of channel, part and day: " + text);
        return new Takings(Channel.valueOf(parts[0]), Part.valueOf(parts[1]), LocalDate.parse(parts[2]));
    }

    /** Which part of a channel's money, where it reaches the bank in different ways. */
    public enum Part {
        /** All of it. */
        ALL,
        /** What was taken without a number of a card or transfer: cash (现金). */
        CASH,
        /** What was taken with one: by card (POS刷卡). */
        CARD;

        /** Whether money with or without a number belongs to it. */
        public boolean has(boolean numbered) {
            return switch (this) {
                case ALL -> true;
                case CASH -> !numbered;
                case CARD -> numbered;
            };
        }
    }
}
