package org.wattline.domain.workflow;

import java.util.Map;

/**
 * How a case is split (拆分).
 *
 * @param no the number of the new case
 * @param kept what the data of the old one are from now on
 * @param parted what the data of the new one are instead
 */
public record Parting(InstanceNo no, Map<String, String> kept, Map<String, String> parted) {
    /** The datum that names the case from which one was split off. */
    public static final String FROM = "splitFrom";

    /** The datum that names the last entry of that case's history at that moment. */
    public static final String FROM_HASH = "splitFromHash";

    public Parting {
        kept = Map.copyOf(kept);
        parted = Map.copyOf(parted);
    }
}
