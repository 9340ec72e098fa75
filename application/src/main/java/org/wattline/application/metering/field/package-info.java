/** Talking to meters on site (现场采集): what every protocol can do, whatever its frames look like. */
package org.wattline.application.metering.field;
