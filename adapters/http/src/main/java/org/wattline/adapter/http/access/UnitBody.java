package org.wattline.adapter.http.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;

/**
 * A unit.
 *
 * @param name the name in force today
 * @param names every name ever recorded
 * @param to first day without the unit
 */
public record UnitBody(
        UnitPath path,
        UnitLevel level,
        TextBody name,
        List<Named> names,
        LocalDate from,
        Optional<LocalDate> to,
        Version version)
        implements Tagged {
    static final UnitBody EXAMPLE = new UnitBody(
            new UnitPath("/33/3301"),
            UnitLevel.CITY,
            new TextBody("杭州供电公司", "Hangzhou company"),
            List.of(new Named(new TextBody("杭州供电公司", "Hangzhou company"), LocalDate.of(2026, 1, 1))),
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            new Version(1));

    static UnitBody of(Unit unit, LocalDate today) {
        return new UnitBody(
                unit.path(),
                unit.level(),
                TextBody.of(unit.name(today)),
                unit.names().stream()
                        .map(naming -> new Named(TextBody.of(naming.name()), naming.from()))
                        .toList(),
                unit.existence().from(),
                unit.existence().to(),
                unit.version());
    }

    /** A name from a day on. */
    public record Named(TextBody name, LocalDate from) {}
}
