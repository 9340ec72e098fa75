package org.wattline.domain.access.credential;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why signing in, or a step on a credential, is refused. */
public enum CredentialRefusal implements NamedRefusal {
    SIGN_IN_REFUSED(
            Kind.UNPROVEN,
            "access.sign-in-refused",
            "ACC-19",
            Text.of("登录名或密码错误，或账号已锁定", "Login or password is wrong, or the account is locked"),
            Text.of(
                    "请核对后重试；多次失败会暂时锁定，可联系管理员解锁",
                    "Check both; repeated failures lock the account for a while, and an administrator can unlock it")),
    ALREADY_LOCKED(
            Kind.CONFLICT,
            "access.already-locked",
            "ACC-21",
            Text.of("账号已锁定", "The account is locked"),
            Text.of("无需重复锁定", "There is nothing to do")),
    NOT_LOCKED(
            Kind.CONFLICT,
            "access.not-locked",
            "ACC-22",
            Text.of("账号未锁定", "The account is not locked"),
            Text.of("无需解锁", "There is nothing to do")),
    WRONG_PASSWORD(
            Kind.INVALID,
            "access.wrong-password",
            "ACC-23",
            Text.of("原密码错误", "The present password is wrong"),
            Text.of("请输入正确的原密码", "Give the password that is valid now")),
    OWN_ACCOUNT(
            Kind.FORBIDDEN,
            "access.own-account",
            "ACC-24",
            Text.of("不得锁定本人账号", "Nobody locks one's own account"),
            Text.of("请由其他管理员办理", "Ask another administrator")),
    SAME_PASSWORD(
            Kind.INVALID,
            "access.same-password",
            "ACC-25",
            Text.of("新密码与原密码相同", "The new password is the present one"),
            Text.of("请换用其他密码", "Choose another password")),
    SESSION_OVER(
            Kind.UNPROVEN,
            "access.session-over",
            "ACC-26",
            Text.of("会话已结束", "The session is over"),
            Text.of("请重新登录", "Sign in again"));

    private final Reason reason;

    CredentialRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
