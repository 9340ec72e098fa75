package org.wattline.adapter.meterdata.dlms;

import java.util.Set;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.Answer.Denied;
import org.wattline.application.metering.field.Answer.Garbled;
import org.wattline.application.metering.field.Answer.Given;
import org.wattline.application.metering.field.MeterChannel.Done;
import org.wattline.application.metering.field.RelayOrder.Action;
import org.wattline.application.metering.field.RelayState;

/**
 * The meter's relay (disconnect control, class 70). Whether reconnecting closes it or lets it be closed by hand is a matter of its control mode:
 * 1 and 3 let it be closed, 2 and 4 close it, 0 keeps it closed whatever is asked, which is what protecting means here [D].
 */
final class Disconnector {
    static final int STATE = 3;
    static final int MODE = 4;
    static final int OPEN = 1;
    static final int RECONNECT = 2;

    static final int ALWAYS_CLOSED = 0;
    static final Set<Integer> BY_HAND = Set.of(1, 3);
    static final Set<Integer> AT_ONCE = Set.of(2, 4);

    private static final int BY_HAND_ONLY = 3;
    private static final int AT_ONCE_ONLY = 4;
    private static final Value NO_PARAMETER = Value.number(Value.INTEGER, 0);

    private Disconnector() {}

    static Answer<Done> obey(Session talk, Action action) {
        return switch (action) {
            case TRIP -> talk.act(CosemObjects.OUTPUT.sibling(OPEN), NO_PARAMETER);
            case PERMIT_CLOSE -> in(talk, BY_HAND, BY_HAND_ONLY).then(done -> reconnect(talk));
            case CLOSE -> in(talk, AT_ONCE, AT_ONCE_ONLY).then(done -> reconnect(talk));
            case PROTECT -> mode(talk, ALWAYS_CLOSED);
            case END_PROTECT -> mode(talk, AT_ONCE_ONLY);
            case ALARM, END_ALARM -> new Denied<>(Denial.NOT_POSSIBLE);
        };
    }

    static Answer<RelayState> state(Session talk) {
        return talk.get(CosemObjects.OUTPUT.sibling(STATE)).then(value -> switch (value) {
            case Value.Number(int tag, long state) when state == 0 -> new Given<>(RelayState.OPEN);
            case Value.Number(int tag, long state) when state == 1 -> new Given<>(RelayState.CLOSED);
            case Value.Number(int tag, long state) when state == 2 -> new Given<>(RelayState.READY);
            case Value other -> new Garbled<>("no state of a relay: " + other);
        });
    }

    /** A mode that has to be changed stays within what the meter may do by hand. */
    private static Answer<Done> in(Session talk, Set<Integer> modes, int otherwise) {
        return talk.get(CosemObjects.OUTPUT.sibling(MODE)).then(value -> {
            if (value instanceof Value.Number(int tag, long mode)) {
                if (mode == ALWAYS_CLOSED) return new Denied<>(Denial.NOT_POSSIBLE);
                return modes.contains((int) mode)
                        ? new Given<>(Done.DONE)
                        : mode(talk, mode <= AT_ONCE_ONLY ? ((int) mode - 1 ^ 1) + 1 : otherwise);
            }
            return new Garbled<>("no mode of a relay: " + value);
        });
    }

    private static Answer<Done> mode(Session talk, int mode) {
        return talk.set(CosemObjects.OUTPUT.sibling(MODE), Value.number(Value.ENUM, mode));
    }

    private static Answer<Done> reconnect(Session talk) {
        return talk.act(CosemObjects.OUTPUT.sibling(RECONNECT), NO_PARAMETER);
    }
}
