/** Work that moves to other positions and units. */
package org.wattline.domain.workflow.organisation;
