package org.wattline.adapter.meterdata.dlms;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.application.metering.field.RelayOrder.Action;
import org.wattline.domain.metering.Register;

/** The objects of a simulated meter: its registers, its clock, two profiles and the disconnector. */
final class DlmsObjects {
    private static final int QUARTER = 900;
    private static final Scale ENERGY = new Scale(1, Scale.WATT_HOUR);
    private static final Scale REACTIVE = new Scale(1, Scale.VAR_HOUR);
    private static final Scale DEMAND = new Scale(-1, Scale.WATT);

    private final StreetMeter meter;
    private int mode = 4;

    DlmsObjects(StreetMeter meter) {
        this.meter = meter;
    }

    Optional<Value> get(Member attribute, Optional<Value> range) throws Garbage {
        if (attribute.equals(Member.TIME)) return Optional.of(CosemTime.value(meter.now()));
        if (attribute.object().equals(CosemObjects.OUTPUT.object())) return relay(attribute.number());
        if (attribute.object().equals(CosemObjects.CURVES.object()))
            return profile(attribute.number(), QUARTER, range, false);
        if (attribute.object().equals(CosemObjects.DAYS.object()))
            return profile(attribute.number(), 86_400, range, true);
        for (Register register : Register.values()) {
            Member value = CosemObjects.value(register);
            Optional<BigDecimal> shown = meter.shown(register);
            if (shown.isEmpty()) continue;
            if (attribute.equals(value)) return Optional.of(number(register, shown.get()));
            if (attribute.equals(value.sibling(CosemObjects.SCALE)))
                return Optional.of(scale(register).value());
        }
        return Optional.empty();
    }

    /** @return the code with which it answers */
    int set(Member attribute, Value value) throws Garbage {
        if (attribute.equals(Member.TIME)) {
            meter.setClock(CosemTime.of(value));
            return Apdu.Result.DONE;
        }
        boolean number = value instanceof Value.Number;
        if (!attribute.equals(CosemObjects.OUTPUT.sibling(Disconnector.MODE)) || !number) return Apdu.Result.DENIED;
        mode = (int) ((Value.Number) value).value();
        return told(mode == Disconnector.ALWAYS_CLOSED ? Action.PROTECT : Action.END_PROTECT);
    }

    int act(Member method) {
        if (method.equals(CosemObjects.DAYS.sibling(CosemObjects.CAPTURE))) {
            meter.freeze();
            return Apdu.Result.DONE;
        }
        if (method.equals(CosemObjects.OUTPUT.sibling(Disconnector.OPEN))) return told(Action.TRIP);
        if (method.equals(CosemObjects.OUTPUT.sibling(Disconnector.RECONNECT)))
            return told(Disconnector.BY_HAND.contains(mode) ? Action.PERMIT_CLOSE : Action.CLOSE);
        return Apdu.Result.UNDEFINED;
    }

    private int told(Action action) {
        return meter.obey(action) ? Apdu.Result.DONE : Apdu.Result.TEMPORARY;
    }

    private Optional<Value> relay(int attribute) {
        return switch (attribute) {
            case 2 -> Optional.of(Value.number(Value.BOOL, meter.connected() ? 1 : 0));
            case Disconnector.STATE ->
                Optional.of(Value.number(
                        Value.ENUM,
                        switch (meter.relay()) {
                            case OPEN -> 0;
                            case CLOSED -> 1;
                            case READY -> 2;
                        }));
            case Disconnector.MODE -> Optional.of(Value.number(Value.ENUM, mode));
            default -> Optional.empty();
        };
    }

    private Optional<Value> profile(int attribute, int seconds, Optional<Value> range, boolean days) throws Garbage {
        if (attribute == CosemObjects.PERIOD) return Optional.of(Value.number(Value.DOUBLE_LONG_UNSIGNED, seconds));
        List<Value> columns = new ArrayList<>(List.of(column(Member.TIME)));
        List<Value> rows = new ArrayList<>();
        boolean all = range.isEmpty();
        LocalDateTime from = all ? meter.now().minusYears(1) : bound(range.get(), 1);
        LocalDateTime to = all ? meter.now() : bound(range.get(), 2);
        List<Register> kept = new ArrayList<>();
        for (Register register : Register.values()) if (meter.shown(register).isPresent()) kept.add(register);
        kept.forEach(register -> columns.add(column(CosemObjects.value(register))));
        for (Map.Entry<LocalDateTime, Map<Register, BigDecimal>> each :
                meter.kept(from, to).entrySet()) {
            if (days && !each.getKey().toLocalTime().equals(LocalTime.MIDNIGHT)) continue;
            List<Value> cells = new ArrayList<>(List.of(CosemTime.value(each.getKey())));
            for (Register register : kept)
                cells.add(Optional.ofNullable(each.getValue().get(register))
                        .map(value -> number(register, value))
                        .orElse(new Value.Nothing()));
            rows.add(new Value.Several(Value.STRUCTURE, cells));
        }
        return switch (attribute) {
            case 2 -> Optional.of(Value.array(rows));
            case CosemObjects.COLUMNS -> Optional.of(Value.array(columns));
            default -> Optional.empty();
        };
    }

    private static LocalDateTime bound(Value range, int at) throws Garbage {
        if (range instanceof Value.Several(int tag, List<Value> parts) && parts.size() == 4)
            return CosemTime.of(parts.get(at));
        throw new Garbage("no range: " + range);
    }

    private static Value column(Member member) {
        return Value.structure(
                Value.number(Value.LONG_UNSIGNED, member.kind()),
                Value.octets(member.object().bytes()),
                Value.number(Value.INTEGER, member.number()),
                Value.number(Value.LONG_UNSIGNED, 0));
    }

    private static Scale scale(Register register) {
        return switch (register.unit()) {
            case KWH -> ENERGY;
            case KVARH -> REACTIVE;
            case KW -> DEMAND;
        };
    }

    private static Value number(Register register, BigDecimal shown) {
        BigDecimal number = shown.scaleByPowerOfTen(3 - scale(register).exponent());
        return Value.number(Value.DOUBLE_LONG_UNSIGNED, number.longValueExact());
    }
}
