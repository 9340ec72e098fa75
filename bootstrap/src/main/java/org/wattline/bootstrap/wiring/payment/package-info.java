/** Wires payments and the ledger. */
package org.wattline.bootstrap.wiring.payment;
