package org.wattline.domain.workflow;

import java.util.List;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/**
 * A task was to be given to somebody who does not hold its position for its unit, rule WFL-14.
 *
 * @param person that person's login
 */
public record NotOfPosition(String person, PositionCode position) implements FilledRefusal {
    private static final NamedRefusal.Reason SAID = new NamedRefusal.Reason(
            Kind.INVALID,
            "workflow.not-of-position",
            "WFL-14",
            Text.of("{0} 不任岗位 {1}", "{0} does not hold position {1} there"),
            Text.of("选择该岗位的人员", "Choose somebody who holds it"));

    @Override
    public NamedRefusal.Reason said() {
        return SAID;
    }

    @Override
    public List<Object> values() {
        return List.of(person, position);
    }
}
