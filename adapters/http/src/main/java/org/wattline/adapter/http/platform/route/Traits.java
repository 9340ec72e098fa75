package org.wattline.adapter.http.platform.route;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What else is special about a route.
 *
 * @param listing whether it has {@code limit} and {@code cursor}
 * @param stored whether caches may keep the answer, to be asked for again with its ETag
 * @param changesCallers whether it changes who may do what, so that nothing remembered of callers holds any longer
 * @param retirement when it was deprecated and when it will be gone
 */
public record Traits(boolean listing, boolean stored, boolean changesCallers, Optional<Retirement> retirement) {
    static final Traits PLAIN = new Traits(false, false, false, Optional.empty());

    Traits asListing() {
        return new Traits(true, stored, changesCallers, retirement);
    }

    Traits asStored() {
        return new Traits(listing, true, changesCallers, retirement);
    }

    Traits changingCallers() {
        return new Traits(listing, stored, true, retirement);
    }

    Traits retiring(LocalDate deprecated, LocalDate gone) {
        return new Traits(listing, stored, changesCallers, Optional.of(new Retirement(deprecated, gone)));
    }

    /** Since when a route is no longer recommended, and from when it may be gone. */
    public record Retirement(LocalDate deprecated, LocalDate gone) {}
}
