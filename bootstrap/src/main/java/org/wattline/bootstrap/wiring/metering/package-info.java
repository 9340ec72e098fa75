/** Wires meters, readings and what is made of them. */
package org.wattline.bootstrap.wiring.metering;
