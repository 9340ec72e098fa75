package org.wattline.adapter.http.platform.server;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Traits;
import org.wattline.domain.kernel.Zone;

/** Headers that tell of a route's end: {@code Deprecation} (RFC 9745) and {@code Sunset} (RFC 8594). */
final class Retirements {
    private Retirements() {}

    static Map<String, String> headers(Traits.Retirement retirement) {
        return Map.of(
                "Deprecation",
                "@" + Zone.startOf(retirement.deprecated()).getEpochSecond(),
                "Sunset",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Zone.startOf(retirement.gone()).atOffset(ZoneOffset.UTC)));
    }
}
