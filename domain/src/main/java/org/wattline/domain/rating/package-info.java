/**
 * From consumption and a tariff to lines that explain themselves (电费计算). {@link org.wattline.domain.rating.Rating} is the way in: a pure
 * function that bill runs, estimates and audits share. No figure appears without its provision, its rule and its readings.
 */
package org.wattline.domain.rating;
