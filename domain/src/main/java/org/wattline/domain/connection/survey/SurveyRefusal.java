package org.wattline.domain.connection.survey;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about a survey was refused. */
public enum SurveyRefusal implements NamedRefusal {
    GAP(
            Kind.CONFLICT,
            "survey-gap",
            "CON-120",
            Text.of("设备的操作序号不连续", "Notes of the device are missing before these"),
            Text.of("从服务器已收到的序号之后连续上传", "Send them from the number on that the server has last")),
    ALTERED(
            Kind.CONFLICT,
            "survey-altered",
            "CON-121",
            Text.of("同一序号的操作内容不同", "A note that the server has says something else"),
            Text.of("已上传的操作不能修改，以新的操作更正", "What was sent is not altered; correct it by another note")),
    NO_CONFLICT(
            Kind.CONFLICT,
            "survey-no-conflict",
            "CON-122",
            Text.of("该条记录不是待处理的冲突", "The entry is no conflict that waits for a decision"),
            Text.of("核对记录编号", "Check the number of the entry")),
    AHEAD(
            Kind.INVALID,
            "survey-base-ahead",
            "CON-123",
            Text.of("操作基于服务器没有的版本", "A note builds on an entry that the server does not have"),
            Text.of("先下载最新勘查记录", "Read the survey first"));

    private final Reason reason;

    SurveyRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "connection." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
