/** Moving work to other positions and units, and who was responsible for what. */
package org.wattline.application.workflow.organisation;
