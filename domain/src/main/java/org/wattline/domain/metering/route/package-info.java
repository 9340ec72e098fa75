/** Reading routes: who reads which metering points on which day, what came of it, and that no account's day is left out. */
package org.wattline.domain.metering.route;
