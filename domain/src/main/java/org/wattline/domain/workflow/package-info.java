/**
 * Processes (流程) as versioned data: steps with their positions, forms, limits and guards; instances with their tasks and clocks.
 */
package org.wattline.domain.workflow;
