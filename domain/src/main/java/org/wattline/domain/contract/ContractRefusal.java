package org.wattline.domain.contract;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about a supply contract was refused. */
public enum ContractRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "unknown",
            "CTR-01",
            Text.of("没有该合同", "There is no such contract"),
            Text.of("核对合同编号", "Check the contract number")),
    NOT_A_DRAFT(
            Kind.CONFLICT,
            "not-a-draft",
            "CTR-02",
            Text.of("合同已签订", "The contract was signed already"),
            Text.of("变更条款", "Change its terms instead")),
    SIGNED_TOO_LATE(
            Kind.INVALID,
            "signed-too-late",
            "CTR-03",
            Text.of("签订日期晚于生效日期", "The signature lies after the day from which the contract holds"),
            Text.of("更正签订日期或生效日期", "Correct the day of signature or the first day")),
    NOT_IN_FORCE(
            Kind.CONFLICT,
            "not-in-force",
            "CTR-04",
            Text.of("合同未生效或已终止", "The contract is not in force"),
            Text.of("签订新合同", "Sign a new contract")),
    TERMS_IN_THE_PAST(
            Kind.INVALID,
            "terms-in-the-past",
            "CTR-05",
            Text.of("生效日期不晚于现行条款", "Terms for that day or a later one were agreed already"),
            Text.of("选择更晚的生效日期", "Choose a later first day")),
    NOT_WITHDRAWABLE(
            Kind.CONFLICT,
            "terms-not-withdrawable",
            "CON-131",
            Text.of("该日条款已生效，或其后另有约定", "The terms of that day hold already, or others were agreed after them"),
            Text.of("另行申请变更", "Apply for another change")),
    SAME_TERMS(
            Kind.INVALID,
            "same-terms",
            "CTR-06",
            Text.of("条款没有变化", "The terms are the same as before"),
            Text.of("修改至少一项", "Change at least one of them")),
    ENDS_BEFORE_IT_BEGINS(
            Kind.INVALID,
            "ends-before-it-begins",
            "CTR-07",
            Text.of("终止日期不晚于生效日期", "The contract would end before it begins"),
            Text.of("选择更晚的终止日期", "Choose a later day")),
    CONTRADICTORY(
            Kind.INVALID,
            "contradictory-terms",
            "CTR-08",
            Text.of("条款互相矛盾", "The terms contradict each other"),
            Text.of(
                    "两部制须有基本电费方式；按合约需量须有需量值；单一制不得有",
                    "A two-part price needs a basic charge mode, contract demand needs its value, a single-part price has neither"));

    private final Reason reason;

    ContractRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "contract." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
