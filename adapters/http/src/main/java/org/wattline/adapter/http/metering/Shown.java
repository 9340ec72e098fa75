package org.wattline.adapter.http.metering;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;

/** What one register shows, before the multiplier. */
public record Shown(Register register, RegisterValue value) {
    public static final List<Shown> EXAMPLE =
            List.of(new Shown(Register.ACTIVE_IMPORT, RegisterValue.parse("1229.23")));

    public static List<Shown> list(Map<Register, RegisterValue> values) {
        return values.entrySet().stream()
                .map(entry -> new Shown(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** By register; naming one twice is answered by 400. */
    public static Map<Register, RegisterValue> map(String pointer, List<Shown> shown) {
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        for (int i = 0; i < shown.size(); i++)
            if (values.put(shown.get(i).register(), shown.get(i).value()) != null)
                throw Rejected.malformed(
                        Fault.of(pointer + "/" + i, "duplicate", "示数类型重复", "the register is named twice"));
        return values;
    }
}
