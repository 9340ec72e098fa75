/** Wires collection. */
package org.wattline.bootstrap.wiring.collection;
