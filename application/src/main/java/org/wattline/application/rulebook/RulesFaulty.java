package org.wattline.application.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** A file of rules cannot be decided by as it is, rule RUL-01. @param faults all that is wrong, warnings not among them */
public record RulesFaulty(List<RuleFault> faults) implements Refusal {
    public RulesFaulty {
        faults = List.copyOf(faults);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "rulebook.faulty";
    }

    @Override
    public String rule() {
        return "RUL-01";
    }

    @Override
    public Text title() {
        String told = faults.stream()
                .limit(20)
                .map(each -> (each.line() == 0 ? "" : each.line() + ": ") + each.message())
                .collect(Collectors.joining("; "));
        return Text.of("规则文件有错误：" + told, "The file of rules has faults: " + told);
    }

    @Override
    public Text remedy() {
        return Text.of("按行号逐处更正", "Correct each line that is named");
    }
}
