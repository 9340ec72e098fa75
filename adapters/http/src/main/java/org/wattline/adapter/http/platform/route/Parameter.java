package org.wattline.adapter.http.platform.route;

import org.wattline.domain.kernel.Text;

/**
 * A parameter in the path or the query.
 *
 * @param about what it means
 * @param example a valid value
 * @param filter whether it selects rows, so that cursors are bound to it
 */
public record Parameter(String name, Text about, String example, boolean required, boolean filter) {}
