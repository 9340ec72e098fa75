package org.wattline.domain.audit;

import java.util.Locale;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about the audit was refused. */
public enum AuditRefusal implements NamedRefusal {
    RULE_NOT_FOUND(
            Kind.INVALID,
            "AUD-01",
            Text.of("没有这条稽查规则", "There is no such audit rule"),
            Text.of("请核对规则编号", "Check the id of the rule")),
    RULE_NOT_EXECUTABLE(
            Kind.INVALID,
            "AUD-02",
            Text.of("该规则暂不能自动执行", "The rule is catalogue only and cannot be run"),
            Text.of("请选择可执行的规则", "Choose a rule that names an evaluator")),
    FINDING_NOT_FOUND(
            Kind.NOT_FOUND,
            "AUD-03",
            Text.of("没有这个稽查异常", "There is no such finding"),
            Text.of("请核对编号", "Check the id")),
    ALREADY_JUDGED(
            Kind.CONFLICT,
            "AUD-04",
            Text.of("该异常已有结论", "The finding has been judged"),
            Text.of("无需再次判定", "There is nothing left to judge")),
    MONTH_NOT_OVER(
            Kind.INVALID,
            "AUD-05",
            Text.of("所选月份尚未结束", "The month is not over yet"),
            Text.of("请选择已结束的月份", "Choose a month that is over"));

    private final Reason reason;

    AuditRefusal(Kind kind, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "audit." + name().toLowerCase(Locale.ROOT).replace('_', '-'), rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
