package org.wattline.domain.fault;

import java.util.Locale;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about faults was refused. */
public enum FaultRefusal implements NamedRefusal {
    NOT_FOUND(
            Kind.NOT_FOUND,
            "FLT-01",
            Text.of("没有这个报修工单", "There is no such fault report"),
            Text.of("请核对工单编号", "Check the number")),
    ACCOUNT_UNKNOWN(
            Kind.INVALID,
            "FLT-02",
            Text.of("没有这个户号", "There is no such account"),
            Text.of("请核对户号，或不填户号", "Check the account number, or leave it out")),
    ACCOUNT_NEEDED(
            Kind.INVALID,
            "FLT-03",
            Text.of("客户报修须填写本人户号", "A customer names the own account in a report"),
            Text.of("请选择户号", "Choose the account")),
    STEP_NOT_POSSIBLE(
            Kind.CONFLICT,
            "FLT-04",
            Text.of("工单当前状态不允许此操作", "The state of the report does not allow this step"),
            Text.of("请查看允许的操作", "See which commands are allowed now")),
    STEP_IN_THE_PAST(
            Kind.CONFLICT,
            "FLT-05",
            Text.of("时间早于上一步", "The time lies before the previous step"),
            Text.of("请核对系统时间", "Check the clock")),
    EXPECTED_IN_THE_PAST(
            Kind.INVALID,
            "FLT-06",
            Text.of("预计恢复时间早于当前", "The expected restoration lies in the past"),
            Text.of("请填写之后的时间", "Give a later time")),
    NO_SUCH_SCORE(
            Kind.INVALID, "FLT-07", Text.of("评分应为 1 到 5", "A score is 1 … 5"), Text.of("请重新评分", "Give another score"));

    private final Reason reason;

    FaultRefusal(Kind kind, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "fault." + name().toLowerCase(Locale.ROOT).replace('_', '-'), rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
