/** Asks meters on site by schedule, keeps what they answer, and makes readings of it (定时采集). */
package org.wattline.application.metering.poll;
