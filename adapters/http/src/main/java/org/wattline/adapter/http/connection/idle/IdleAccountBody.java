package org.wattline.adapter.http.connection.idle;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.idle.IdleAccount;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;

/**
 * An account at which nothing is used.
 *
 * @param from first day of the months that were proved to be without use when it was found
 * @param to first day after them
 * @param state {@code FOUND}, {@code CLOSING} or {@code OVER}
 * @param closing the application for its closing
 * @param overOn day on which it was used again, or closed
 * @param stuckBy code of the refusal for which the company could not apply for the closing
 */
public record IdleAccountBody(
        AccountNo accountNo,
        UnitPath unit,
        LocalDate from,
        LocalDate to,
        LocalDate foundOn,
        String state,
        Optional<ApplicationNo> closing,
        Optional<LocalDate> overOn,
        Optional<String> stuckBy,
        Version version)
        implements Tagged {
    static final IdleAccountBody EXAMPLE = new IdleAccountBody(
            AccountNo.of(1),
            new UnitPath("/33/3301/330106"),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2026, 7, 5),
            "FOUND",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Version(1));

    static IdleAccountBody of(IdleAccount idle) {
        return new IdleAccountBody(
                idle.account(),
                idle.unit(),
                idle.proved().from(),
                idle.proved().end(),
                idle.foundOn(),
                idle.stage().label(),
                idle.stage() instanceof IdleAccount.Stage.Closing(ApplicationNo application)
                        ? Optional.of(application)
                        : Optional.empty(),
                idle.stage() instanceof IdleAccount.Stage.Over(LocalDate on) ? Optional.of(on) : Optional.empty(),
                idle.stuck(),
                idle.version());
    }
}
