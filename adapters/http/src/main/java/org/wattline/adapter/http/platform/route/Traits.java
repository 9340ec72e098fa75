package org.wattline.adapter.http.platform.route;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What else is special about a route.
 *
 * @param listing whether it has {@code limit} and {@code cursor}
 * @param stored whether caches may keep the answer, to be asked for again with its ETag
 * @param changesCallers whether it changes who may do what, so that nothing remembered of callers holds any longer
 * @param undoable whether all that it does is undone with its unit of work, so that it may run before a stored answer is looked for
 * @param redirecting whether a resource that was merged into another leads there
 * @param retirement when it was deprecated and when it will be gone
 */
public record Traits(
        boolean listing,
        boolean stored,
        boolean changesCallers,
        boolean undoable,
        boolean redirecting,
        Optional<Retirement> retirement) {
    static final Traits PLAIN = new Traits(false, false, false, false, false, Optional.empty());

    Traits asRedirecting() {
        return new Traits(listing, stored, changesCallers, undoable, true, retirement);
    }

    Traits asListing() {
        return new Traits(true, stored, changesCallers, undoable, redirecting, retirement);
    }

    Traits asStored() {
        return new Traits(listing, true, changesCallers, undoable, redirecting, retirement);
    }

    Traits changingCallers() {
        return new Traits(listing, stored, true, undoable, redirecting, retirement);
    }

    Traits asUndoable() {
        return new Traits(listing, stored, changesCallers, true, redirecting, retirement);
    }

    Traits retiring(LocalDate deprecated, LocalDate gone) {
        return new Traits(
                listing, stored, changesCallers, undoable, redirecting, Optional.of(new Retirement(deprecated, gone)));
    }

    /** Since when a route is no longer recommended, and from when it may be gone. */
    public record Retirement(LocalDate deprecated, LocalDate gone) {}
}
