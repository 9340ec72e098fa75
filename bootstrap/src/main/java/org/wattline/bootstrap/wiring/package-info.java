/** Wires the rings together: one Guice module per capability, each calling constructors (ADR 0013). */
package org.wattline.bootstrap.wiring;
