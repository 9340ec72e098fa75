package org.wattline.domain.tariff.announced;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why prices by the interval or declared days are not taken in. */
public enum AnnouncedRefusal implements NamedRefusal {
    OTHER_INTERVALS(
            Kind.CONFLICT,
            "tariff.other-intervals",
            "TAR-41",
            Text.of("该价格序列的间隔不同", "The series has intervals of another length"),
            Text.of("间隔不同的价格用另一序列", "Prices of other intervals are another series")),
    SERIES_UNKNOWN(
            Kind.NOT_FOUND,
            "tariff.series-unknown",
            "TAR-42",
            Text.of("没有该价格序列，或其中没有这些日期的价格", "There is no such price series, or it has no price of these days"),
            Text.of("请先公布价格，见 /v1/price-series", "Announce the prices first, see /v1/price-series"));

    private final Reason reason;

    AnnouncedRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
