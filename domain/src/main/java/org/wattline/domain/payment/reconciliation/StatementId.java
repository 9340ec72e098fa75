package org.wattline.domain.payment.reconciliation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.agency.AgencyCode;

/**
 * Which statement: the channel and the day that it is about, {@code WECHAT_PAY.2026-03-02}.
 *
 * @param agency whose it is, where it is one of the agencies: {@code AGENCY.XH001.2026-03-02}
 */
public record StatementId(Channel channel, Optional<AgencyCode> agency, LocalDate day) {
    public StatementId(Channel channel, LocalDate day) {
        this(channel, Optional.empty(), day);
    }

    /** That of an agency. */
    public static StatementId of(AgencyCode agency, LocalDate day) {
        return new StatementId(Channel.AGENCY, Optional.of(agency), day);
    }

    /** @throws IllegalArgumentException if it is none */
    public static StatementId parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length < 2 || parts.length > 3)
            throw new IllegalArgumentException("a statement is named by channel and day: " + text);
        try {
            return new StatementId(
                    Channel.valueOf(parts[0]),
                    parts.length == 3 ? Optional.of(new AgencyCode(parts[1])) : Optional.empty(),
                    LocalDate.parse(parts[parts.length - 1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a statement is named by channel and day: " + text, e);
        }
    }

    /** What all references of its movements begin with. */
    public String prefix() {
        return agency.map(AgencyCode::prefix).orElse("");
    }

    @Override
    public String toString() {
        return channel.name() + agency.map(code -> "." + code).orElse("") + "." + day;
    }
}
