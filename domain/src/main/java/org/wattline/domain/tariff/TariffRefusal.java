package org.wattline.domain.tariff;

import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why prices are not published, found or applied. */
public enum TariffRefusal {
    UNKNOWN(
            Refusal.Kind.NOT_FOUND,
            "unknown",
            "TAR-01",
            Text.of("没有电价 {0}", "there is no tariff {0}"),
            Text.of("请使用已发布的电价码", "use the id of a published tariff")),
    NOT_IN_FORCE(
            Refusal.Kind.INVALID,
            "not-in-force",
            "TAR-02",
            Text.of("{0} 在 {1} 未生效", "{0} is not in force on {1}"),
            Text.of("请选择当日有效的版本，或先发布新版本", "use a version in force on that day, or publish one first")),
    OVERLAP(
            Refusal.Kind.CONFLICT,
            "overlap",
            "TAR-03",
            Text.of("{0} 的有效期与 {1} 重叠", "the validity of {0} overlaps that of {1}"),
            Text.of("请先结束旧版本的有效期", "end the older version's validity first")),
    DUPLICATE(
            Refusal.Kind.CONFLICT,
            "duplicate",
            "TAR-03",
            Text.of("版本 {0} 已存在", "version {0} exists already"),
            Text.of("请为新价格使用新的版本号", "give new prices a new version")),
    MISSING_INTERVALS(
            Refusal.Kind.INVALID,
            "missing-intervals",
            "TAR-06",
            Text.of("曲线缺 {0} 个点，首个在 {1}", "the curve lacks {0} intervals, the first at {1}"),
            Text.of("请补召或按规则估算后再计费", "collect them again or estimate them by rule before rating")),
    NEGATIVE_INTERVAL(
            Refusal.Kind.INVALID,
            "negative-interval",
            "TAR-06",
            Text.of("{0} 的电量为负", "the energy at {0} is negative"),
            Text.of("请先处理异常数据；反向电量另行计量", "resolve the reading first; export is metered on its own")),
    INTERVAL_TOO_LONG(
            Refusal.Kind.INVALID,
            "interval-too-long",
            "TAR-05",
            Text.of("{0} 分钟间隔跨越 {1} 的时段边界", "intervals of {0} minutes straddle the periods of {1}"),
            Text.of("请提供 30 分钟或更短间隔的曲线", "supply a curve of half hours or shorter")),
    SPECIAL_DAYS(
            Refusal.Kind.INVALID,
            "special-days",
            "TAR-07",
            Text.of("{0} 的特殊日规则暂不能计算：{1}", "a rule of {0} for special days is not computed: {1}"),
            Text.of("请使用电能表分时示数计费", "rate by the meter's registers of each period")),
    HOLIDAYS_UNKNOWN(
            Refusal.Kind.INVALID,
            "holidays-unknown",
            "TAR-07",
            Text.of("{0} 按节假日划分时段，但 {1} 年节假日未公布", "the hours of {0} go by holidays, and those of {1} are not known"),
            Text.of("请导入当年节假日安排", "import the year's holidays and make-up days")),
    DECLARED_DAYS_UNKNOWN(
            Refusal.Kind.INVALID,
            "declared-days-unknown",
            "TAR-07",
            Text.of(
                    "{0} 按公布日 {1} 划分时段，但 {2} 是否公布未知",
                    "the hours of {0} go by the days declared as {1}; of {2} it is not known"),
            Text.of("请录入高温日等公布日", "record which days were declared")),
    BEYOND_MEASURE(
            Refusal.Kind.INVALID,
            "beyond-measure",
            "TAR-06",
            Text.of("曲线数值超出 {0} 可计算范围", "the curve's values are beyond anything metered by {0}"),
            Text.of("请核对单位与倍率", "check unit and ratio"));

    private final Reason said;

    TariffRefusal(Refusal.Kind kind, String name, String rule, Text title, Text remedy) {
        said = new Reason(kind, "tariff." + name, rule, title, remedy);
    }

    /** This refusal with what it is about filled in. */
    public Refusal about(Object... values) {
        return new Because(this, List.of(values));
    }

    /** A refused outcome, with what it is about filled in. */
    public <T> Outcome<T> because(Object... values) {
        return Outcome.refused(about(values));
    }

    /** A refusal and the values that its title names. */
    public record Because(TariffRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Reason said() {
            return reason.said;
        }
    }
}
