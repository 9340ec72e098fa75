/** Keeping metering assets trustworthy: verifications, what is due, seals. */
package org.wattline.application.metering.upkeep;
