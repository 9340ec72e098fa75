/** Wires bills. */
package org.wattline.bootstrap.wiring.billing;
