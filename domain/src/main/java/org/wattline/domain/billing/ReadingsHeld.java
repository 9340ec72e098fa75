package org.wattline.domain.billing;

import java.util.Collection;
import java.util.Optional;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.exception.Hold;

/** What the bill rests on waits for somebody (示数待处理). Each kind is empty where the refusal is only described. */
public sealed interface ReadingsHeld extends Refusal {
    /** The first of these holds that bears on the days. */
    static Optional<ReadingsHeld> among(Collection<Hold> holds, Span period) {
        return holds.stream().filter(hold -> hold.bearsOn(period)).findFirst().map(ReadingsHeld::by);
    }

    private static ReadingsHeld by(Hold hold) {
        return switch (hold) {
            case Hold.Values values -> new Values(Optional.of(values));
            case Hold.Round round -> new Round(Optional.of(round));
            case Hold.SiteRead read -> new SiteRead(Optional.of(read));
        };
    }

    /** All kinds, for the description of what can be refused. */
    static ReadingsHeld[] possible() {
        return new ReadingsHeld[] {
            new Values(Optional.empty()), new Round(Optional.empty()), new SiteRead(Optional.empty())
        };
    }

    /** Where somebody decides on it; empty where the refusal is only described. */
    Optional<String> where();

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    /** Values are held until somebody decides on their exception, rule BIL-44. */
    record Values(Optional<Hold.Values> by) implements ReadingsHeld {
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
                    .orElseGet(() -> Text.of(
                            "请先处理数据异常，见 /v1/vee-exceptions", "Decide on the exception, see /v1/vee-exceptions"));
        }

        @Override
        public Optional<String> where() {
            return by.map(hold -> "/v1/vee-exceptions/" + hold.exception());
        }
    }

    /** The round that reads days of the bill is not released, rule BIL-46. */
    record Round(Optional<Hold.Round> by) implements ReadingsHeld {
        @Override
        public String code() {
            return "billing.round-not-released";
        }

        @Override
        public String rule() {
            return "BIL-46";
        }

        @Override
        public Text title() {
            return Text.of("抄表计划尚未发行至核算", "The round that reads days of the bill is not released to billing");
        }

        @Override
        public Text remedy() {
            return by.map(hold -> Text.of(
                                    "请完成抄表段 {0} 的抄表计划 {1}（计量点 {2}）：/v1/reading-plans/{1}",
                                    "Have round {1} of reading route {0} checked and released (metering point {2}): /v1/reading-plans/{1}")
                            .with(hold.plan().route(), hold.plan(), hold.point()))
                    .orElseGet(() -> Text.of(
                            "请先复核并发行抄表计划，见 /v1/reading-plans",
                            "Have the round checked and released, see /v1/reading-plans"));
        }

        @Override
        public Optional<String> where() {
            return by.map(hold -> "/v1/reading-plans/" + hold.plan());
        }
    }

    /** A reading on site that the bill rests on is still to be done, rule BIL-47. */
    record SiteRead(Optional<Hold.SiteRead> by) implements ReadingsHeld {
        @Override
        public String code() {
            return "billing.site-read-awaited";
        }

        @Override
        public String rule() {
            return "BIL-47";
        }

        @Override
        public Text title() {
            return Text.of("计费所需的特抄尚未完成", "A reading outside of the rounds that the bill rests on is still to be done");
        }

        @Override
        public Text remedy() {
            return by.map(hold -> Text.of(
                                    "请完成计量点 {0} 的特抄任务：/v1/special-readings/{1}",
                                    "Have metering point {0} read, or say why it cannot be: /v1/special-readings/{1}")
                            .with(hold.point(), hold.reading()))
                    .orElseGet(() ->
                            Text.of("请先完成特抄，见 /v1/special-readings", "Have the point read, see /v1/special-readings"));
        }

        @Override
        public Optional<String> where() {
            return by.map(hold -> "/v1/special-readings/" + hold.reading());
        }
    }
}
