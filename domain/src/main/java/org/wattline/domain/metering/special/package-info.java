/** Readings outside of the rounds (特抄): asked for on an event, or because a point was estimated too often. */
package org.wattline.domain.metering.special;
