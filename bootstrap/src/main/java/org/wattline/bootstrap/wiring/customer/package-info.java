/** Wires customers, their accounts and premises. */
package org.wattline.bootstrap.wiring.customer;
