package org.wattline.domain.connection.link;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a link to an application's progress was not opened or revoked. */
public enum ProgressLinkRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "progress-link-unknown",
            "CUS-17",
            Text.of("没有该进度链接", "There is no such link"),
            Text.of("查看该申请的进度链接", "Look at the links of the application")),
    TOO_LONG(
            Kind.INVALID,
            "progress-link-too-long",
            "CUS-18",
            Text.of("进度链接的有效期为1到180天", "A link holds for 1 … 180 days"),
            Text.of("缩短有效期", "Let it hold for fewer days")),
    TOO_MANY(
            Kind.CONFLICT,
            "too-many-progress-links",
            "CUS-19",
            Text.of("该申请的有效链接已达10个", "Ten links of this application hold already"),
            Text.of("先撤销不用的链接", "Revoke one that is not used")),
    REVOKED(
            Kind.CONFLICT,
            "progress-link-revoked",
            "CUS-20",
            Text.of("该进度链接已撤销", "The link is revoked already"),
            Text.of("需要时另建链接", "Open another where one is wanted"));

    private final Reason reason;

    ProgressLinkRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "connection." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
