package org.wattline.domain.connection.idle;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why an account at which nothing is used is not proposed to be closed. */
public enum IdleRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "idle-account-unknown",
            "CON-300",
            Text.of("该户不在长期不用电清单", "The account is not among those at which nothing is used"),
            Text.of("查看清单", "Look at the list")),
    NOT_PROPOSED(
            Kind.CONFLICT,
            "not-proposed-to-close",
            "CON-301",
            Text.of("该户已在办销户、已恢复用电或已销户", "The account is being closed, in use again, or closed"),
            Text.of("查看该户状态", "Look at how it stands"));

    private final Reason reason;

    IdleRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "connection." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
