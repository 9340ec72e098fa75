package org.wattline.domain.metering.asset;

import java.util.Set;

/**
 * How exact an instrument transformer is (准确度等级), in percent of the rated value; S for current transformers that are exact at small loads too.
 *
 * @param code as on the nameplate
 */
public record AccuracyClass(String code) {
    private static final Set<String> KNOWN = Set.of("0.1", "0.2", "0.2S", "0.5", "0.5S", "1", "3");

    public AccuracyClass {
        if (!KNOWN.contains(code))
            throw new IllegalArgumentException("an accuracy class is 0.1, 0.2, 0.2S, 0.5, 0.5S, 1 or 3: " + code);
    }

    @Override
    public String toString() {
        return code;
    }
}
