package org.wattline.domain.workflow.publication;

import java.util.Locale;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a version of a process does not go on. */
public enum PublicationRefusal implements NamedRefusal {
    NO_SUCH_VERSION(
            Kind.NOT_FOUND,
            "WFL-21",
            Text.of("没有该流程版本", "There is no such version of the process"),
            Text.of("请核对流程码和版本号", "Check the code of the process and the version")),
    VERSION_EXISTS(
            Kind.CONFLICT,
            "WFL-22",
            Text.of("该流程版本已存在", "The version exists already"),
            Text.of("请使用下一个版本号", "Give it the next version")),
    NAME_FIXED(
            Kind.INVALID,
            "WFL-23",
            Text.of("修改草稿不能改变流程码和版本号", "A draft keeps its code and its version"),
            Text.of("请另建草稿", "Make another draft")),
    IMMUTABLE(
            Kind.CONFLICT,
            "WFL-24",
            Text.of("该版本已提交或发布，不可修改", "The version was proposed or published and is not changed"),
            Text.of("请退回草稿，或新建版本", "Have it returned, or make a new version")),
    NOT_CHECKED(
            Kind.CONFLICT,
            "WFL-25",
            Text.of("草稿尚未校验通过", "The draft has not been checked"),
            Text.of("请先校验", "Check it first")),
    NOT_PROPOSED(
            Kind.CONFLICT,
            "WFL-26",
            Text.of("该版本未提交审批", "The version is not proposed"),
            Text.of("请先提交审批", "Propose it first")),
    OWN_WORK(
            Kind.FORBIDDEN,
            "WFL-27",
            Text.of("编制人不能批准自己的流程", "Whoever wrote a process does not publish it"),
            Text.of("请由另一人批准", "Have another person publish it")),
    NOT_PUBLISHED(
            Kind.CONFLICT,
            "WFL-29",
            Text.of("该版本未发布或已停用", "The version is not published, or is retired"),
            Text.of("只有已发布的版本可以停用", "Only published versions are retired")),
    STEP_MAP_UNFIT(
            Kind.INVALID,
            "WFL-82",
            Text.of(
                    "环节对照指向新版本没有的环节，或把两个环节并为一个",
                    "The map names a step that the version does not have, or makes one step of two"),
            Text.of("核对新版本的环节码", "Check the codes of the version's steps"));

    private final Reason reason;

    PublicationRefusal(Kind kind, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "workflow." + name().toLowerCase(Locale.ROOT).replace('_', '-'), rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
