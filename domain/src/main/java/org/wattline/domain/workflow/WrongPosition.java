package org.wattline.domain.workflow;

import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * The caller does not hold the position that the step is for, there where the step looks for it; rule WFL-08.
 *
 * @param wanted that position
 * @param unit the unit whose people do it
 */
public record WrongPosition(PositionCode wanted, UnitPath unit) implements Refusal {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String code() {
        return "workflow.wrong-position";
    }

    @Override
    public String rule() {
        return "WFL-08";
    }

    @Override
    public Text title() {
        return Text.of("该环节属于 {1} 的岗位 {0}", "The step is for position {0} of {1}")
                .with(wanted, unit);
    }

    @Override
    public Text remedy() {
        return Text.of("由该单位或上级单位的该岗位人员办理", "Leave it to somebody who holds that position there or above");
    }
}
