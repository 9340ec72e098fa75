package org.wattline.domain.workflow.definition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Text;

/** Reads conditions: {@code any := all ("||" all)*}, {@code all := one ("&&" one)*}, {@code one := "!" one | "(" any ")" | test}. */
final class GuardParser {
    private static final int LONGEST = 1000;
    private static final int DEEPEST = 20;
    private static final Set<String> RESERVED = Set.of("has", "in", "true", "false");
    private static final Map<String, Condition.Sign> ORDERS = Map.of(
            "<", Condition.Sign.LESS,
            "<=", Condition.Sign.AT_MOST,
            ">=", Condition.Sign.AT_LEAST,
            ">", Condition.Sign.MORE);

    private final List<GuardToken> tokens;
    private int at;
    private int depth;

    private GuardParser(List<GuardToken> tokens) {
        this.tokens = tokens;
    }

    /** @throws UnreadableGuard naming the character at which it is none */
    static Condition parse(String text) {
        if (text.length() > LONGEST)
            throw new UnreadableGuard(new GuardFault(
                    LONGEST, Text.of("超过{0}个字符", "has more than {0} characters").with(LONGEST)));
        GuardParser parser = new GuardParser(GuardToken.all(text));
        Condition condition = parser.any();
        if (parser.now().kind() != GuardToken.Kind.END) throw parser.unexpected("&&", "||");
        return condition;
    }

    private Condition any() {
        return several("||", false);
    }

    private Condition several(String sign, boolean all) {
        if (++depth > DEEPEST) throw fault(now(), Text.of("嵌套过深", "is nested too deeply"));
        List<Condition> parts = new ArrayList<>();
        parts.add(all ? one() : several("&&", true));
        while (taken(sign)) parts.add(all ? one() : several("&&", true));
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Condition.Several(all, parts);
    }

    private Condition one() {
        if (++depth > DEEPEST) throw fault(now(), Text.of("嵌套过深", "is nested too deeply"));
        Condition read;
        if (taken("!")) read = new Condition.Not(one());
        else if (taken("(")) {
            read = any();
            take(")");
        } else if (taken("has")) {
            take("(");
            read = new Condition.Has(now().text(), name().position());
            take(")");
        } else read = test();
        depth--;
        return read;
    }

    private Condition test() {
        GuardToken name = name();
        GuardToken sign = now();
        if (taken("==")) return new Condition.OneOf(name.text(), List.of(value()), name.position());
        if (taken("!=")) return new Condition.Not(new Condition.OneOf(name.text(), List.of(value()), name.position()));
        if (taken("in")) return new Condition.OneOf(name.text(), list(), name.position());
        Optional<Condition.Sign> order = Optional.ofNullable(ORDERS.get(sign.text()));
        if (sign.kind() != GuardToken.Kind.SIGN || order.isEmpty())
            return new Condition.OneOf(name.text(), List.of(new Scalar.Truth(true)), name.position());
        at++;
        GuardToken bound = now();
        Scalar value = value();
        if (value.type() == Scalar.Type.BOOLEAN || value.type() == Scalar.Type.TEXT)
            throw fault(bound, Text.of("只有数值和日期可比较大小", "only numbers and dates have an order"));
        return new Condition.Order(name.text(), order.get(), value, name.position());
    }

    private List<Scalar> list() {
        take("[");
        List<Scalar> values = new ArrayList<>();
        do {
            GuardToken each = now();
            values.add(value());
            if (values.getLast().type() != values.getFirst().type())
                throw fault(each, Text.of("列表中的值应为同一类型", "the values of a list are of one kind"));
        } while (taken(","));
        take("]");
        return values;
    }

    private Scalar value() {
        GuardToken token = now();
        at++;
        return switch (token.kind()) {
            case NUMBER -> new Scalar.Amount(new BigDecimal(token.text()));
            case WORDS -> new Scalar.Words(token.text());
            case DATE -> new Scalar.Day(day(token));
            case NAME -> {
                if (!token.is("true") && !token.is("false")) throw noValue(token);
                yield new Scalar.Truth(token.is("true"));
            }
            case SIGN, END -> throw noValue(token);
        };
    }

    private static LocalDate day(GuardToken token) {
        try {
            return LocalDate.parse(token.text());
        } catch (DateTimeException no) {
            throw fault(token, Text.of("没有这一天", "there is no such day"));
        }
    }

    private GuardToken name() {
        GuardToken token = now();
        if (token.kind() != GuardToken.Kind.NAME || RESERVED.contains(token.text()))
            throw fault(token, Text.of("此处应为数据名称", "the name of a datum is expected here"));
        at++;
        return token;
    }

    private GuardToken now() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private boolean taken(String sign) {
        if (!now().is(sign)) return false;
        at++;
        return true;
    }

    private void take(String sign) {
        if (!taken(sign)) throw unexpected(sign);
    }

    private UnreadableGuard unexpected(String... signs) {
        String wanted = String.join(" ", signs);
        return fault(now(), Text.of("此处应为 {0}", "{0} is expected here").with(wanted));
    }

    private static UnreadableGuard noValue(GuardToken token) {
        return fault(
                token,
                Text.of(
                        "此处应为数值、\"文本\"、日期或 true/false",
                        "a number, a \"text\", a date, true or false is expected here"));
    }

    private static UnreadableGuard fault(GuardToken token, Text what) {
        return new UnreadableGuard(new GuardFault(token.position(), what));
    }
}
