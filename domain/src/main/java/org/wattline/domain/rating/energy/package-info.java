/** Energy charges (电度电费): by period, by tier, by market price, and how a part's consumption is resolved. */
package org.wattline.domain.rating.energy;
