package org.wattline.domain.tariff.publication;

import java.util.Locale;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a version of a tariff does not go on. */
public enum PublicationRefusal implements NamedRefusal {
    NO_SUCH_VERSION(
            Kind.NOT_FOUND,
            "TAR-12",
            Text.of("没有该电价版本", "There is no such version of the tariff"),
            Text.of("请核对电价码和版本号", "Check the tariff's id and the version")),
    VERSION_EXISTS(
            Kind.CONFLICT,
            "TAR-03",
            Text.of("该电价版本已存在", "The version exists already"),
            Text.of("请为新价格使用新的版本号", "Give new prices a new version")),
    NAME_FIXED(
            Kind.INVALID,
            "TAR-12",
            Text.of("修改草稿不能改变电价码和版本号", "A draft keeps its tariff and its version"),
            Text.of("请另建草稿", "Make another draft")),
    IMMUTABLE(
            Kind.CONFLICT,
            "TAR-12",
            Text.of("该版本已提交、发布或撤回，不可修改", "The version was proposed, published or withdrawn and is not changed"),
            Text.of("请退回草稿，或新建版本", "Have it returned, or make a new version")),
    NOT_CHECKED(
            Kind.CONFLICT,
            "TAR-12",
            Text.of("草稿尚未校验通过", "The draft has not been checked"),
            Text.of("请先校验", "Check it first")),
    NOT_PROPOSED(
            Kind.CONFLICT,
            "TAR-12",
            Text.of("该版本未提交审批", "The version is not proposed"),
            Text.of("请先提交审批", "Propose it first")),
    OWN_WORK(
            Kind.FORBIDDEN,
            "TAR-13",
            Text.of("编制人不能批准自己的电价", "Whoever wrote prices does not publish them"),
            Text.of("请由另一人批准", "Have another person publish them")),
    ALREADY_BEGUN(
            Kind.CONFLICT,
            "TAR-16",
            Text.of("已生效的版本不能撤回", "A version whose first day has come is not withdrawn"),
            Text.of("请发布新版本替代", "Publish a version that takes its place"));

    private final Reason reason;

    PublicationRefusal(Kind kind, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "tariff." + name().toLowerCase(Locale.ROOT).replace('_', '-'), rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
