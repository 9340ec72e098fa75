package org.wattline.domain.metering.route;

/** Whose metering points a reading route holds; how often they have to be read is told by the {@link ReadingPolicy}. */
public enum RouteClass {
    /** 居民 */
    RESIDENTIAL,
    /** 低压非居民 */
    LOW_VOLTAGE,
    /** 高压 */
    HIGH_VOLTAGE,
    /** 市场化用户 */
    MARKET
}
