package org.wattline.application.platform;

import java.util.Map;
import java.util.Optional;

/**
 * One stored change of one aggregate, as flat facts ({@link Snapshot}).
 *
 * @param resource the aggregate's noun: {@code bill}
 * @param id its number or id
 * @param before its facts before, empty when it is new
 * @param after its facts after, empty when it is gone
 */
public record Alteration(
        String resource, String id, Optional<Map<String, String>> before, Optional<Map<String, String>> after) {}
