package org.wattline.application.platform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One stored change of one aggregate, as flat facts ({@link Snapshot}).
 *
 * @param resource the aggregate's noun: {@code bill}
 * @param id its number or id
 * @param before its facts before, empty when it is new
 * @param after its facts after, empty when it is gone
 */
public record Alteration(
        String resource, String id, Optional<Map<String, String>> before, Optional<Map<String, String>> after) {
    /** What differs, by name of fact. */
    public Map<String, Histories.Difference> differences() {
        Map<String, String> old = before.orElse(Map.of());
        Map<String, String> young = after.orElse(Map.of());
        Map<String, Histories.Difference> differences = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(young.keySet());
        for (String name : names) {
            Optional<String> was = Optional.ofNullable(old.get(name));
            Optional<String> is = Optional.ofNullable(young.get(name));
            if (!was.equals(is)) differences.put(name, new Histories.Difference(was, is));
        }
        return differences;
    }
}
