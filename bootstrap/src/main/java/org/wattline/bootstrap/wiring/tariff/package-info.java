/** Wires prices. */
package org.wattline.bootstrap.wiring.tariff;
