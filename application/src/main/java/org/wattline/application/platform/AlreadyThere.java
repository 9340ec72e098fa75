package org.wattline.application.platform;

/**
 * Something that may exist only once was there already when the unit stored it: a key, or a value with a unique constraint. Use cases look
 * first and refuse; this is what remains of two callers who looked at the same moment. Nothing of the unit is kept.
 */
public final class AlreadyThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what the resource and its id, or the constraint that forbids it; never a personal value */
    public AlreadyThere(String what) {
        super(what + " is there already");
    }
}
