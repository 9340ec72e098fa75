package org.wattline.adapter.meterdata.dlt698;

import java.util.Optional;
import org.wattline.domain.metering.Register;

/**
 * An object's attribute (OAD) or method (OMD), eight hexadecimal digits: object, attribute, index.
 *
 * @param code as a number
 */
record Attribute(int code) {
    /** 日期时间. */
    static final Attribute CLOCK = of("40000200");
    /** 日冻结. */
    static final Attribute DAYS = of("50040200");
    /** 分钟冻结: the load curve. */
    static final Attribute MINUTES = of("50020200");
    /** 数据冻结时间. */
    static final Attribute KEPT_AT = of("20210200");
    /** Which relays are open, one bit each, and which may be closed by hand: state and state of the order [K]. */
    static final Attribute OPEN = of("80000300");

    static final Attribute ORDERED = of("80000500");
    /** 触发一次瞬时冻结 [K]. */
    static final Attribute FREEZE = of("50000300");
    /** 触发告警, 解除报警, 跳闸, 合闸 of remote control [K]. */
    static final Attribute ALARM = of("80007F00");

    static final Attribute END_ALARM = of("80008000");
    static final Attribute TRIP = of("80008100");
    static final Attribute CLOSE = of("80008200");
    /** 投入保电, 解除保电 [K]. */
    static final Attribute PROTECT = of("80017F00");

    static final Attribute END_PROTECT = of("80018000");
    /** The first relay, to which orders are addressed [K]. */
    static final Attribute RELAY = of("F2050201");

    static Attribute of(String digits) {
        return new Attribute(Integer.parseUnsignedInt(digits, 16));
    }

    /** The total and all rates of what a register counts: an array whose first element is the total. */
    static Attribute of(Register register) {
        return switch (register) {
            case ACTIVE_IMPORT, ACTIVE_IMPORT_SHARP, ACTIVE_IMPORT_PEAK, ACTIVE_IMPORT_FLAT, ACTIVE_IMPORT_VALLEY ->
                of("00100200");
            case ACTIVE_EXPORT -> of("00200200");
            case REACTIVE_FORWARD -> of("00300200");
            case REACTIVE_REVERSE -> of("00400200");
            case MAX_DEMAND -> of("10100200");
        };
    }

    /** Where a register stands in its array, the total at 0. */
    static int index(Register register) {
        return Math.max(0, Register.RATES.indexOf(register) + 1);
    }

    /** The register at a place of an attribute's array. */
    static Optional<Register> register(Attribute attribute, int index) {
        for (Register register : Register.values())
            if (of(register).equals(attribute) && index(register) == index) return Optional.of(register);
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "%08X".formatted(code);
    }
}
