/** Frames over a socket: what all protocols of meters have in common, well-behaved and simulated. */
package org.wattline.adapter.meterdata.line;
