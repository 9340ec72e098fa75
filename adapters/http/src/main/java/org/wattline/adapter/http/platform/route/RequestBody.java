package org.wattline.adapter.http.platform.route;

import java.util.List;

/** What a route takes. */
public sealed interface RequestBody {
    /** Nothing. */
    record None() implements RequestBody {}

    /** A record as JSON. */
    record Json(Class<?> type, Object example) implements RequestBody {}

    /** A JSON Merge Patch for a record. */
    record Merge(Class<?> type, Object example) implements RequestBody {}

    /** A stream of any length, up to {@code limit} bytes. */
    record Stream(List<String> contentTypes, long limit, String example) implements RequestBody {}
}
