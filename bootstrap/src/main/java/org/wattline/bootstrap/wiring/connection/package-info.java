/** Wires applications for supply and for changes. */
package org.wattline.bootstrap.wiring.connection;
