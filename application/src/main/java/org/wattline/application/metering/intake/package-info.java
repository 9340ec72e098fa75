/** The meter-data gateway (采集数据网关): receives files of readings, judges their lines in batches, and goes on where it was after a crash. */
package org.wattline.application.metering.intake;
