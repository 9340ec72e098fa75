package org.wattline.adapter.meterdata.dlt698;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.field.RelayOrder.Action;

/** The relay's orders as methods of the objects 8000 (远程控制) and 8001 (保电), with their parameters [K]. */
final class RelayMethod {
    private static final int MANUAL = 0;
    private static final int AUTOMATIC = 1;

    private RelayMethod() {}

    static Attribute of(Action action) {
        return switch (action) {
            case ALARM -> Attribute.ALARM;
            case END_ALARM -> Attribute.END_ALARM;
            case TRIP -> Attribute.TRIP;
            case PERMIT_CLOSE, CLOSE -> Attribute.CLOSE;
            case PROTECT -> Attribute.PROTECT;
            case END_PROTECT -> Attribute.END_PROTECT;
        };
    }

    /** Trip: relay, warning minutes, minutes until it ends by itself (0 never), closing by itself; close: relay and whether at once. */
    static Item parameter(Action action) {
        return switch (action) {
            case TRIP -> one(relay(), number(Item.UNSIGNED, 0), number(Item.LONG_UNSIGNED, 0), number(Item.BOOL, 0));
            case PERMIT_CLOSE -> one(relay(), number(Item.ENUM, MANUAL));
            case CLOSE -> one(relay(), number(Item.ENUM, AUTOMATIC));
            case ALARM, END_ALARM, PROTECT, END_PROTECT -> new Item.Nothing();
        };
    }

    /** The order that a request gives, if it is one. */
    static Optional<Action> action(Attribute method, Item parameter) {
        for (Action action : Action.values())
            if (of(action).equals(method) && parameter(action).equals(parameter)) return Optional.of(action);
        return Optional.empty();
    }

    private static Item one(Item... members) {
        return Item.array(List.of(Item.structure(members)));
    }

    private static Item number(int tag, long value) {
        return new Item.Number(tag, value);
    }

    private static Item relay() {
        List<Byte> bytes = new ArrayList<>();
        for (byte each : ByteBuffer.allocate(4).putInt(Attribute.RELAY.code()).array()) bytes.add(each);
        return new Item.Octets(Item.OBJECT_ATTRIBUTE, bytes);
    }
}
