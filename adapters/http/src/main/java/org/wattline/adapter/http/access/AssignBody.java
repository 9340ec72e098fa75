package org.wattline.adapter.http.access;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.access.AssigningPositions;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/**
 * A position to be given.
 *
 * @param from first day
 * @param to first day without it, where that is known
 */
public record AssignBody(PositionCode position, UnitPath unit, LocalDate from, Optional<LocalDate> to) {
    static final AssignBody EXAMPLE = new AssignBody(
            new PositionCode("BILLER"), new UnitPath("/33/3301"), LocalDate.of(2026, 4, 1), Optional.empty());

    public AssignBody {
        if (to.isPresent() && !from.isBefore(to.get())) throw new IllegalArgumentException("from lies before to");
    }

    AssigningPositions.Assign command(Login login, Version seen) {
        return new AssigningPositions.Assign(login, position, unit, new Span(from, to), Optional.of(seen));
    }
}
