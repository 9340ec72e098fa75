package org.wattline.domain.payment.reconciliation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.wattline.domain.payment.Channel;

/** Which statement: the channel and the day that it is about, {@code WECHAT_PAY.2026-03-02}. */
public record StatementId(Channel channel, LocalDate day) {
    /** @throws IllegalArgumentException if it is none */
    public static StatementId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) throw new IllegalArgumentException("a statement is named by channel and day: " + text);
        try {
            return new StatementId(Channel.valueOf(text.substring(0, dot)), LocalDate.parse(text.substring(dot + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a statement is named by channel and day: " + text, e);
        }
    }

    @Override
    public String toString() {
        return channel.name() + "." + day;
    }
}
