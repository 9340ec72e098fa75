package org.wattline.domain.connection.plan;

import java.util.List;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** The level that is next is approved by holders of another position, rule CON-94. */
public record LevelNotHeld(PositionCode position) implements FilledRefusal {
    private static final NamedRefusal.Reason SAID = new NamedRefusal.Reason(
            Kind.FORBIDDEN,
            "connection.plan-level-not-held",
            "CON-94",
            Text.of("本级由岗位 {0} 审批", "Position {0} approves at the level that is next"),
            Text.of("由该岗位人员审批", "Have a holder of that position approve"));

    @Override
    public NamedRefusal.Reason said() {
        return SAID;
    }

    @Override
    public List<Object> values() {
        return List.of(position);
    }
}
