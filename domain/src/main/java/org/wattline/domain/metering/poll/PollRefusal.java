package org.wattline.domain.metering.poll;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about polling plans was refused. */
public enum PollRefusal implements NamedRefusal {
    PLAN_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.polling-plan-not-found",
            "GAT-11",
            Text.of("没有这个采集方案", "There is no such polling plan"),
            Text.of("请核对方案编号", "Check its id")),
    PLAN_EXISTS(
            Kind.CONFLICT,
            "metering.polling-plan-exists",
            "GAT-12",
            Text.of("采集方案已存在", "There is a polling plan of this id"),
            Text.of("请改为变更采集方案", "Change it instead")),
    PLAN_WITHDRAWN(
            Kind.CONFLICT,
            "metering.polling-plan-withdrawn",
            "GAT-13",
            Text.of("采集方案已停用", "The polling plan is withdrawn"),
            Text.of("变更后重新启用", "Change it to put it in force again"));

    private final Reason reason;

    PollRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
