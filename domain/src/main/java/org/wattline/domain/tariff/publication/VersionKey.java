package org.wattline.domain.tariff.publication;

import java.util.regex.Pattern;
import org.wattline.domain.tariff.TariffId;

/**
 * Names one version of one tariff (电价版本): {@code ZJ-RES-ANNUAL@2027-01}.
 *
 * @param version letters, digits, dots, dashes, underscores; at most 32
 */
public record VersionKey(TariffId tariff, String version) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    public VersionKey {
        if (!SHAPE.matcher(version).matches())
            throw new IllegalArgumentException(
                    "a version is made of letters, digits, '.', '_' and '-', such as 2027-01: \"" + version + "\"");
    }

    @Override
    public String toString() {
        return tariff + "@" + version;
    }
}
