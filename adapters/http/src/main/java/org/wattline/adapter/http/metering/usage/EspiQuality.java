package org.wattline.adapter.http.metering.usage;

import org.wattline.domain.metering.usage.UsageQuality;

/** How ESPI tells how far a value can be relied on ({@code QualityOfReading}). */
enum EspiQuality {
    VALID(0),
    MANUALLY_EDITED(7),
    QUESTIONABLE(10),
    /** Estimated values stand among measured ones. */
    MIXED(13);

    private final int code;

    EspiQuality(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static EspiQuality of(UsageQuality quality) {
        if (!quality.isComplete()) return QUESTIONABLE;
        if (quality.estimated() > 0) return MIXED;
        return quality.edited() > 0 ? MANUALLY_EDITED : VALID;
    }
}
