/** Charges beside energy and capacity: levies, standing charges, discounts, the most and the least, taxes (代征费、附加费). */
package org.wattline.domain.rating.charge;
