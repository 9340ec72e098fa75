package org.wattline.domain.contract.document;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** A template of clauses has faults, rule CTR-15. @param faults all that is wrong */
public record ContractTemplateFaulty(List<ClauseFault> faults) implements Refusal {
    public ContractTemplateFaulty {
        faults = List.copyOf(faults);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "contract.template-faulty";
    }

    @Override
    public String rule() {
        return "CTR-15";
    }

    @Override
    public Text title() {
        return Text.of("合同模板有错误：" + told(true), "The template has faults: " + told(false));
    }

    private String told(boolean chinese) {
        return faults.stream()
                .limit(20)
                .map(each -> (each.clause() + " " + each.code() + " "
                                + (chinese
                                        ? each.message().zh()
                                        : each.message().en()))
                        .strip())
                .collect(Collectors.joining("; "));
    }

    @Override
    public Text remedy() {
        return Text.of("按条款逐处更正，重新拟稿", "Correct each clause that is named, and draft again");
    }
}
