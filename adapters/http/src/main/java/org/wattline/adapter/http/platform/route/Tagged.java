package org.wattline.adapter.http.platform.route;

import org.wattline.domain.kernel.Version;

/** A body that shows the version of its aggregate, which becomes part of the ETag and comes back as {@code If-Match}. */
public interface Tagged {
    Version version();
}
