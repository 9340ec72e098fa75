package org.wattline.domain.customer.duplicate;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why customers were not joined, or not parted again. */
public enum MergeRefusal implements NamedRefusal {
    ONE_AND_THE_SAME(
            Kind.INVALID,
            "merged-with-itself",
            "CUS-11",
            Text.of("客户不能与自身合并", "A customer is not merged with itself"),
            Text.of("选择另一客户", "Name the other customer")),
    OTHER_KIND(
            Kind.INVALID,
            "merge-of-other-kinds",
            "CUS-12",
            Text.of("自然人与单位不能合并", "A person and an organisation are not the same customer"),
            Text.of("核对客户", "Check the customers")),
    MERGED_ALREADY(
            Kind.CONFLICT,
            "merged-already",
            "CUS-13",
            Text.of("该客户已被合并", "One of them was merged into another already"),
            Text.of("使用存续的客户", "Use the customer that goes on")),
    OTHERS_LEAD_HERE(
            Kind.CONFLICT,
            "others-lead-here",
            "CUS-14",
            Text.of("有其他客户已合并到该客户", "Others were merged into the one that is to go"),
            Text.of("交换方向，或先撤销合并", "Merge the other way round, or undo those first")),
    NOT_MERGED(
            Kind.CONFLICT,
            "not-merged",
            "CUS-15",
            Text.of("该客户没有被合并", "The customer is not merged"),
            Text.of("核对客户", "Check the customer")),
    TOO_LATE(
            Kind.CONFLICT,
            "unmerge-too-late",
            "CUS-16",
            Text.of("合并超过30日，不能撤销", "A merge is undone within thirty days"),
            Text.of("联系数据管理员", "Ask those who keep the data"));

    private final Reason reason;

    MergeRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "customer." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
