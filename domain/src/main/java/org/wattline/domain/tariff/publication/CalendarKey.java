package org.wattline.domain.tariff.publication;

import org.wattline.domain.tariff.TariffId;

/**
 * Names one edition of one time-of-use calendar (分时时段版本): {@code HB-TOU@2027-01}.
 *
 * @param calendar in the shape of a tariff's id
 * @param version as a version of a tariff is named
 */
public record CalendarKey(String calendar, String version) {
    public CalendarKey {
        VersionKey shaped = new VersionKey(TariffId.parse(calendar), version);
        calendar = shaped.tariff().value();
    }

    @Override
    public String toString() {
        return calendar + "@" + version;
    }
}
