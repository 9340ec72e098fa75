package org.wattline.domain.tariff;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;

/**
 * Which capacity is priced single-part, which two-part, and where the customer may choose (两部制执行范围, RAT-88), as data.
 *
 * @param singleUpTo up to this capacity single-part only: 100 kVA
 * @param twoPartFrom from this capacity on two-part only: 315 kVA; between them the customer chooses
 */
public record SchemeThresholds(Provision provision, Capacity singleUpTo, Capacity twoPartFrom) {
    /** 发改价格〔2023〕526号, for industry and commerce; other categories are always single-part. */
    public static final SchemeThresholds NATIONAL = national(new Provision(
            "SCHEME-THRESHOLDS-NATIONAL",
            "2023",
            Span.startingOn(LocalDate.of(2023, 6, 1)),
            Source.of("第三监管周期省级电网输配电价", "发改价格〔2023〕526号", Source.Mark.K)));

    public SchemeThresholds {
        if (singleUpTo.compareTo(twoPartFrom) >= 0)
            throw new IllegalArgumentException("the choice lies between " + singleUpTo + " and " + twoPartFrom);
    }

    /** The national thresholds, resting on a provision. */
    public static SchemeThresholds national(Provision provision) {
        return new SchemeThresholds(provision, Capacity.kva(100), Capacity.kva(315));
    }

    /** The schemes that a capacity may have. */
    public Set<Scheme> of(UseCategory category, Capacity capacity) {
        boolean industry = category == UseCategory.LARGE_INDUSTRY || category == UseCategory.COMMERCE;
        if (!industry || capacity.compareTo(singleUpTo) <= 0) return EnumSet.of(Scheme.SINGLE);
        if (capacity.compareTo(twoPartFrom) >= 0) return EnumSet.of(Scheme.TWO_PART);
        return EnumSet.allOf(Scheme.class);
    }
}
