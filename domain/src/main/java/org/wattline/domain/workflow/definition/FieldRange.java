package org.wattline.domain.workflow.definition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.wattline.domain.kernel.Text;

/**
 * How far the values of a field may go.
 *
 * @param least of numbers
 * @param most of numbers
 * @param shortest of texts, in characters
 * @param longest of texts, in characters
 * @param pattern that the whole of a text fits: characters, classes of them and how often they come, without groups, so that it is quick
 */
public record FieldRange(
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Optional<Integer> shortest,
        Optional<Integer> longest,
        Optional<String> pattern) {
    public static final FieldRange ANY =
            new FieldRange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if a pattern has groups, more than two open repetitions or is none */
    public FieldRange {
        pattern.ifPresent(text -> {
            if (text.length() > 100 || !text.matches("[^()|]*"))
                throw new IllegalArgumentException("a pattern has at most 100 characters and no groups: " + text);
            if (text.chars().filter(each -> each == '*' || each == '+').count() > 2)
                throw new IllegalArgumentException("a pattern has at most two of * and +: " + text);
            if (!compiles(text)) throw new IllegalArgumentException("not a pattern: " + text);
        });
    }

    private static boolean compiles(String text) {
        try {
            return !Pattern.compile(text).pattern().isEmpty();
        } catch (PatternSyntaxException no) {
            return false;
        }
    }

    /** What is wrong with a value that is of its field's kind, if anything is. @param number whether the field's values are numbers */
    Optional<Text> fault(String value, boolean number) {
        if (number) {
            BigDecimal amount = new BigDecimal(value);
            if (least.filter(bound -> amount.compareTo(bound) < 0).isPresent())
                return Optional.of(Text.of("不能小于{0}", "is less than {0}").with(least.get()));
            if (most.filter(bound -> amount.compareTo(bound) > 0).isPresent())
                return Optional.of(Text.of("不能大于{0}", "is more than {0}").with(most.get()));
            return Optional.empty();
        }
        if (shortest.filter(bound -> value.length() < bound).isPresent())
            return Optional.of(
                    Text.of("少于{0}个字符", "has fewer than {0} characters").with(shortest.get()));
        if (longest.filter(bound -> value.length() > bound).isPresent())
            return Optional.of(
                    Text.of("超过{0}个字符", "has more than {0} characters").with(longest.get()));
        if (pattern.filter(text -> !value.matches(text)).isPresent())
            return Optional.of(Text.of("格式应为 {0}", "does not fit {0}").with(pattern.get()));
        return Optional.empty();
    }
}
