package org.wattline.domain.kernel;

/**
 * A value that tells something about a person (个人信息): encrypted where it is stored, masked where it is shown to someone who may not
 * see it, never logged and never part of an event.
 */
public interface Personal {
    /** The value in clear. */
    String clear();

    /** The value with all but its tell-tale ends hidden. */
    String masked();
}
