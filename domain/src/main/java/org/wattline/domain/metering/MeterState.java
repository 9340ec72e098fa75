package org.wattline.domain.metering;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The life of a meter, an instrument transformer or a terminal (计量资产生命周期): one table of states and of the steps that lead from one to the next. */
public enum MeterState {
    PLANNED,
    ORDERED,
    IN_STOCK,
    VERIFIED,
    ALLOCATED,
    INSTALLED,
    SUSPENDED,
    REMOVED,
    SCRAPPED;

    private static final Map<MeterState, Map<Step, MeterState>> TABLE = new EnumMap<>(Map.of(
            PLANNED, Map.of(Step.ORDER, ORDERED),
            ORDERED, Map.of(Step.RECEIVE, IN_STOCK),
            IN_STOCK, Map.of(Step.VERIFY, VERIFIED, Step.SCRAP, SCRAPPED),
            VERIFIED, Map.of(Step.ALLOCATE, ALLOCATED, Step.SCRAP, SCRAPPED),
            ALLOCATED, Map.of(Step.INSTALL, INSTALLED, Step.RETURN, IN_STOCK),
            INSTALLED, Map.of(Step.SUSPEND, SUSPENDED, Step.REMOVE, REMOVED),
            SUSPENDED, Map.of(Step.RESUME, INSTALLED, Step.REMOVE, REMOVED),
            REMOVED, Map.of(Step.RETURN, IN_STOCK, Step.SCRAP, SCRAPPED),
            SCRAPPED, Map.of()));

    /** Where a step leads, or empty when it is not possible. */
    public Optional<MeterState> after(Step step) {
        return Optional.ofNullable(row().get(step));
    }

    /** The steps that are possible now. */
    public Set<Step> steps() {
        return row().keySet();
    }

    private Map<Step, MeterState> row() {
        return TABLE.getOrDefault(this, Map.of());
    }

    /** What is done with an asset. */
    public enum Step {
        ORDER,
        RECEIVE,
        VERIFY,
        ALLOCATE,
        INSTALL,
        SUSPEND,
        RESUME,
        REMOVE,
        RETURN,
        SCRAP
    }
}
