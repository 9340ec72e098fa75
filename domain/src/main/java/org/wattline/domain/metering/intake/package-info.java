/** Files of readings that arrive from head-ends and readers (采集数据接入): which were taken in how far, and which of their lines were turned away. */
package org.wattline.domain.metering.intake;
