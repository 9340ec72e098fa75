package org.wattline.domain.connection.fee;

/** On what an item is charged (计费方式); which one it is stands beside its legal basis in the data. */
public enum FeeModel {
    /** On every feed but the largest, where there are several: supply of high reliability. */
    EVERY_FEED_BUT_LARGEST,
    /** On every feed that comes. */
    EVERY_FEED,
    /** Once for the whole supply, by the standard of its largest feed. */
    ONCE
}
