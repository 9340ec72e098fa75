/** Upkeep of metering assets: when they were verified and are due again, and the seals on them. */
package org.wattline.domain.metering.upkeep;
