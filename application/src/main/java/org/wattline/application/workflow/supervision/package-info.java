/** Who has which tasks, and giving them into other hands. */
package org.wattline.application.workflow.supervision;
