package org.wattline.adapter.memory.access;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.access.Positions;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;

/** Positions in memory. */
public final class MemoryPositions implements Positions {
    private final MemoryTable<PositionCode, Position> table;

    public MemoryPositions(MemoryStore store) {
        table = store.table("position", Position::code);
    }

    @Override
    public Optional<Position> find(PositionCode code) {
        return table.find(code);
    }

    @Override
    public List<Position> all() {
        return table.all();
    }

    @Override
    public void add(Position position) {
        table.add(position);
    }

    @Override
    public Position save(Position position) {
        return table.save(position);
    }
}
