/** Process definitions and where they come from. */
package org.wattline.application.workflow.definition;
