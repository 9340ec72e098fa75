/** Watches the clocks of running cases. */
package org.wattline.application.workflow.clock;
