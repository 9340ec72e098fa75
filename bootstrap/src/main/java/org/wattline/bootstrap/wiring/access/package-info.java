/** Wires who may do what. */
package org.wattline.bootstrap.wiring.access;
