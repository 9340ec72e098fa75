package org.wattline.domain.connection.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * Terms were to be signed, or energised, that are not those of the confirmed plan, rule CON-176: all differences in one notice.
 *
 * @param version of the plan
 * @param differences what the plan says, and what the terms say
 */
public record TermsDiffer(int version, List<PlanContent.Difference> differences) implements Refusal {
    public TermsDiffer {
        differences = List.copyOf(differences);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "connection.terms-differ-from-plan";
    }

    @Override
    public String rule() {
        return "CON-176";
    }

    @Override
    public Text title() {
        return Text.of(
                "条款与已确认的供电方案第" + version + "版不符：" + told("方案", "条款", "；"),
                "The terms are not those of version " + version + " of the supply plan, which was confirmed: "
                        + told("plan", "terms", "; "));
    }

    private String told(String plan, String terms, String between) {
        return differences.stream()
                .map(each -> each.field() + " " + plan + " " + each.before().orElse("—") + ", " + terms + " "
                        + each.after().orElse("—"))
                .collect(Collectors.joining(between));
    }

    @Override
    public Text remedy() {
        return Text.of(
                "按方案填写条款；方案有变的，先拟定新版，经审批并由客户确认",
                "Tell the terms of the plan; where the plan is to be another, draft a new version, have it approved and confirmed first");
    }
}
