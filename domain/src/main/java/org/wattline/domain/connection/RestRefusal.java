package org.wattline.domain.connection;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why an applicant could not let an application rest, or take it up again. */
public enum RestRefusal implements NamedRefusal {
    NOT_THE_APPLICANT(
            Kind.FORBIDDEN,
            "rest-not-the-applicant",
            "WFL-67",
            Text.of("只有申请人可以自行挂起或恢复申请", "Only the applicant lets an application rest, or takes it up again"),
            Text.of("由主管在流程上挂起", "Let a supervisor suspend the case")),
    CARRIED_OUT(
            Kind.CONFLICT,
            "rest-too-late",
            "WFL-68",
            Text.of(
                    "供电已开始、变更已执行或申请已结束，不能再挂起",
                    "Supply has begun, the change is carried out, or the application is over"),
            Text.of("需要停用的，另行申请变更", "Apply for a change where supply is to rest"));

    private final Reason reason;

    RestRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "connection." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
