/** In which transformer area metering points are, by the day; moving them between areas. */
package org.wattline.application.metering.area;
