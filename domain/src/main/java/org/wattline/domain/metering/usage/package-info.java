/** What flowed in some time, for points and for sums of points (用电量查询、虚拟计量点、台区电量平衡). */
package org.wattline.domain.metering.usage;
