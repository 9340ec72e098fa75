/** Limits of cases and tasks that come near or are broken. */
package org.wattline.domain.workflow.clock;
