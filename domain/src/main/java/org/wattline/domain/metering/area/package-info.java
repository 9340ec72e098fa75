/** In which transformer area metering points are, by the day. */
package org.wattline.domain.metering.area;
