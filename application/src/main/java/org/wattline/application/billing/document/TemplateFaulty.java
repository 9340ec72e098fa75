package org.wattline.application.billing.document;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.billing.document.TemplateFault;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** A template is not as bills need it, rule DOC-01. @param faults all that is wrong */
public record TemplateFaulty(List<TemplateFault> faults) implements Refusal {
    public TemplateFaulty {
        faults = List.copyOf(faults);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "billing.template-faulty";
    }

    @Override
    public String rule() {
        return "DOC-01";
    }

    @Override
    public Text title() {
        return Text.of("模板有错误：" + told(true), "The template has faults: " + told(false));
    }

    private String told(boolean chinese) {
        return faults.stream()
                .limit(20)
                .map(each -> (each.line() == 0 ? "" : each.line() + ": ") + each.code() + " "
                        + (chinese ? each.message().zh() : each.message().en()))
                .collect(Collectors.joining("; "));
    }

    @Override
    public Text remedy() {
        return Text.of("按行号逐处更正", "Correct each line that is named");
    }
}
