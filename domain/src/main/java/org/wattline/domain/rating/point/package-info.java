/**
 * From what meters show to what is priced (计量点电量): losses are added to the points that they belong to, points below are taken off the points
 * above. {@link org.wattline.domain.rating.point.SupplyPoints} makes a bill of it in one call.
 */
package org.wattline.domain.rating.point;
