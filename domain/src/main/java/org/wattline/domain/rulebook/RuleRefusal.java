package org.wattline.domain.rulebook;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why an edition of rules was not drafted or published; its faults are refused by {@code rulebook.faulty}, RUL-01. */
public enum RuleRefusal implements NamedRefusal {
    UNKNOWN_FILE(
            Kind.NOT_FOUND,
            "rulebook.unknown-file",
            "RUL-02",
            Text.of("没有该规则文件", "There is no such file of rules"),
            Text.of("请从规则文件列表中选择", "Choose one of the list of files")),
    UNKNOWN(
            Kind.NOT_FOUND,
            "rulebook.unknown-edition",
            "RUL-03",
            Text.of("没有该规则版本", "There is no such edition of rules"),
            Text.of("请核对版本", "Check its number")),
    PUBLISHED(
            Kind.CONFLICT,
            "rulebook.published",
            "RUL-04",
            Text.of("该规则版本已发布", "The edition is published already"),
            Text.of("如需修改，请另拟一版", "Draft another one to change it")),
    OWN(
            Kind.FORBIDDEN,
            "rulebook.own-edition",
            "RUL-05",
            Text.of("不得发布本人拟定的规则", "Nobody publishes own rules"),
            Text.of("请由另一人发布", "Have another person publish them")),
    OVERTAKEN(
            Kind.CONFLICT,
            "rulebook.overtaken",
            "RUL-06",
            Text.of("拟定后已有其他版本生效", "Another edition came into use since this one was drafted"),
            Text.of("请在现行版本上重新拟定", "Draft it anew over the one in use")),
    SAME(
            Kind.CONFLICT,
            "rulebook.nothing-new",
            "RUL-07",
            Text.of("与现行规则文件完全相同", "The text is that of the edition in use"),
            Text.of("无需拟定", "Nothing needs to be drafted"));

    private final Reason reason;

    RuleRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
