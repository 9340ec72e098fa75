package org.wattline.application.access;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;

/** The positions that people may hold (岗位); there are tens of them. */
public interface Positions {
    Optional<Position> find(PositionCode code);

    /** All of them, by code. */
    List<Position> all();

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this code */
    void add(Position position);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Position save(Position position);
}
