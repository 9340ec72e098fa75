/** Wires processes and cases. */
package org.wattline.bootstrap.wiring.workflow;
