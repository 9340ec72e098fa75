/** Reading by routes in memory. */
package org.wattline.adapter.memory.metering.route;
