package org.wattline.domain.metering.estimation;

import java.util.List;
import org.wattline.domain.kernel.Text;

/**
 * The catalogue of ways to estimate (拟合方法): the first eleven are those of Oracle's meter data management, the last two those of the dossier
 * (04, section 1.1) besides. A step gives the parameters.
 */
public enum EstimationMethod {
    /** Makes the days that never arrived, for the steps after it to fill. */
    GAP_DAY("补建缺日", "Day made for a gap", "days"),
    /** Along a straight line from the value before a gap to the one after it. */
    INTERPOLATION("线性插值", "Interpolation", "maxMinutes"),
    /** As the most similar day before, to the scale of what is known of this one. */
    PROXY_DAY("相似日", "Proxy day", "knownPercent"),
    /** The average of the same weekdays before, else of the days before. */
    AVERAGING("同类日平均", "Averaging", "days"),
    /** By a load profile, to the scale of what is known. */
    PROFILE("典型曲线", "Profile"),
    /** What was estimated is scaled, so that the day sums up to what the register went. */
    FROM_SCALAR("按冻结量调整", "Adjusted to the register"),
    /** The same between two readings within the day. */
    SUBTRACTIVE("按示数差调整", "Adjusted between readings"),

    /** The sum of complete curves. */
    SCALAR_FROM_INTERVALS("曲线累计", "From intervals"),
    /** Between the readings before and after, by days. */
    SCALAR_PRORATION("按日分摊", "Proration"),
    /** The daily average of the last cycles times days. */
    SCALAR_ESTIMATION("近期平均", "Average of last cycles", "cycles"),
    /** The last cycles, by the season's weights. */
    SCALAR_PROFILE("季节系数", "Seasonal profile"),

    /** Last year's same month times the growth of the last cycles. */
    SCALAR_LAST_YEAR("去年同期", "Last year times growth", "cycles"),
    /** Connected load times hours. */
    SCALAR_LOAD_HOURS("容量乘小时", "Load times hours", "hoursPerDay");

    private final Text label;
    private final List<String> parameters;

    EstimationMethod(String zh, String en, String... parameters) {
        this.label = Text.of(zh, en);
        this.parameters = List.of(parameters);
    }

    public Text label() {
        return label;
    }

    public List<String> parameters() {
        return parameters;
    }

    /** Whether it estimates what registers count, not intervals. */
    public boolean isScalar() {
        return ordinal() >= SCALAR_FROM_INTERVALS.ordinal();
    }
}
