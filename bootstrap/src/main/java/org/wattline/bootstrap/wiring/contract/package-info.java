/** Wires contracts and their documents. */
package org.wattline.bootstrap.wiring.contract;
