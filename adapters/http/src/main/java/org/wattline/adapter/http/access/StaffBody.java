package org.wattline.adapter.http.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.Assignment;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.kernel.Version;

/**
 * An account of staff.
 *
 * @param locked whether an administrator locked it
 * @param lockedUntil until when failures have locked it
 */
public record StaffBody(
        Login login,
        String name,
        UnitPath unit,
        boolean locked,
        Optional<Instant> lockedUntil,
        boolean passwordChangeRequired,
        List<Held> positions,
        Version version)
        implements Tagged {
    static final StaffBody EXAMPLE = new StaffBody(
            new Login("zhang.wei"),
            "张*",
            new UnitPath("/33/3301"),
            false,
            Optional.empty(),
            false,
            List.of(Held.EXAMPLE),
            new Version(2));

    static StaffBody of(Exchange<?> x, StaffAccount account, Optional<Credential> credential) {
        return new StaffBody(
                account.login(),
                x.reveal(account.name()),
                account.unit(),
                credential.flatMap(Credential::lock).isPresent(),
                credential.flatMap(Credential::lockedUntil),
                credential.map(Credential::temporary).orElse(false),
                account.assignments().stream().map(Held::of).toList(),
                account.version());
    }

    /** A position as it was recorded; a withdrawn record no longer counts. */
    public record Held(
            PositionCode position,
            UnitPath unit,
            LocalDate from,
            Optional<LocalDate> to,
            Instant recordedAt,
            Optional<Instant> withdrawnAt) {
        static final Held EXAMPLE = new Held(
                new PositionCode("BILLER"),
                new UnitPath("/33/3301"),
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                Instant.parse("2025-12-20T02:00:00Z"),
                Optional.empty());

        static Held of(Assignment assignment) {
            return new Held(
                    assignment.position(),
                    assignment.unit(),
                    assignment.validity().from(),
                    assignment.validity().to(),
                    assignment.recordedAt(),
                    assignment.withdrawnAt());
        }
    }
}
