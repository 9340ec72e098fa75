package org.wattline.domain.connection.signing;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.contract.document.ContractValues;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * A contract was to be completed, or to begin, on terms that are not those on the signed paper, rule CON-181: all differences in one notice.
 *
 * @param differences what was signed, and what would begin
 */
public record SignedTermsDiffer(List<ContractValues.Difference> differences) implements Refusal {
    public SignedTermsDiffer {
        differences = List.copyOf(differences);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "connection.terms-differ-from-signed";
    }

    @Override
    public String rule() {
        return "CON-181";
    }

    @Override
    public Text title() {
        return Text.of(
                "条款与已签署的合同文本不符：" + told("文本", "条款", "；"),
                "The terms are not those of the signed document: " + told("signed", "terms", "; "));
    }

    private String told(String signed, String terms, String between) {
        return differences.stream()
                .map(each -> each.term() + " " + signed + " " + each.signed().orElse("—") + ", " + terms + " "
                        + each.begun().orElse("—"))
                .collect(Collectors.joining(between));
    }

    @Override
    public Text remedy() {
        return Text.of(
                "按已签署的条款填写；条款有变的，重新起草文本并由双方签署",
                "Tell the terms that were signed; where they are to be others, have another document signed");
    }
}
