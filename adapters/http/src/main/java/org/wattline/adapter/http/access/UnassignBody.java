package org.wattline.adapter.http.access;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.access.AssigningPositions;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;

/**
 * A position to be taken away.
 *
 * @param day first day without it
 */
public record UnassignBody(PositionCode position, UnitPath unit, LocalDate day) {
    static final UnassignBody EXAMPLE =
            new UnassignBody(new PositionCode("BILLER"), new UnitPath("/33/3301"), LocalDate.of(2026, 4, 1));

    AssigningPositions.Unassign command(Login login, Version seen) {
        return new AssigningPositions.Unassign(login, position, unit, day, Optional.of(seen));
    }
}
