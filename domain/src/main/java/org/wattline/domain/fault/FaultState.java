package org.wattline.domain.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The life of a fault report (抢修流程): one table of states and of the steps that lead from one to the next. */
public enum FaultState {
    REPORTED,
    DISPATCHED,
    ACCEPTED,
    ARRIVED,
    REPAIRING,
    RESTORED,
    CLOSED;

    private static final Map<FaultState, Map<Move, FaultState>> TABLE = new EnumMap<>(Map.of(
            REPORTED, Map.of(Move.DISPATCH, DISPATCHED),
            DISPATCHED, Map.of(Move.ACCEPT, ACCEPTED, Move.RETURN, REPORTED),
            ACCEPTED, Map.of(Move.ARRIVE, ARRIVED, Move.RETURN, REPORTED),
            ARRIVED, Map.of(Move.REPAIR, REPAIRING, Move.RETURN, REPORTED),
            REPAIRING, Map.of(Move.RESTORE, RESTORED),
            RESTORED, Map.of(Move.CLOSE, CLOSED, Move.REPAIR, REPAIRING),
            CLOSED, Map.of()));

    /** Where a move leads, or empty when it is not possible. */
    public Optional<FaultState> after(Move move) {
        return Optional.ofNullable(row().get(move));
    }

    public Set<Move> moves() {
        return row().keySet();
    }

    private Map<Move, FaultState> row() {
        return TABLE.getOrDefault(this, Map.of());
    }

    /** What somebody does. */
    public enum Move {
        /** A team is sent (派工). */
        DISPATCH,
        /** The team takes the work (接单). */
        ACCEPT,
        /** It is for another team (退单). */
        RETURN,
        /** The team is there (到达现场). */
        ARRIVE,
        /** The cause is known, the repair begins, or begins again (抢修). */
        REPAIR,
        /** There is power again (恢复送电). */
        RESTORE,
        /** The customer was asked how it went (回访归档). */
        CLOSE
    }
}
