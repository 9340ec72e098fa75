/** How the metering points of an account stand to one another (计量点关系): which is below which, how quantities are found, what is lost on the way. */
package org.wattline.domain.metering.arrangement;
