/** Bill cycles (核算周期): which accounts are billed for which days, and when their runs begin. */
package org.wattline.domain.billing.cycle;
