package org.wattline.domain.billing;

import java.util.Collection;
import java.util.Optional;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.exception.Hold;

/**
 * Values that the bill rests on are held until somebody decides (示数待处理), rule BIL-44.
 *
 * @param by the exception that holds them; empty where the refusal is only described
 */
public record ReadingsHeld(Optional<Hold> by) implements Refusal {
    /** The first of these holds that bears on the days. */
    public static Optional<ReadingsHeld> among(Collection<Hold> holds, Span period) {
        return holds.stream()
                .filter(hold -> hold.bearsOn(period))
                .findFirst()
                .map(hold -> new ReadingsHeld(Optional.of(hold)));
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "billing.readings-held";
    }

    @Override
    public String rule() {
        return "BIL-44";
    }

    @Override
    public Text title() {
        return Text.of("计费数据存在未处理的异常", "Values that the bill rests on are held until somebody decides on them");
    }

    @Override
    public Text remedy() {
        return by.map(hold -> Text.of(
                                "请处理计量点 {0} 的数据异常 {1}（规则 {2}）：/v1/vee-exceptions/{1}",
                                "Decide on exception {1} (rule {2}) of metering point {0}: /v1/vee-exceptions/{1}")
                        .with(hold.point(), hold.exception(), hold.rule()))
                .orElseGet(() ->
                        Text.of("请先处理数据异常，见 /v1/vee-exceptions", "Decide on the exception, see /v1/vee-exceptions"));
    }
}
