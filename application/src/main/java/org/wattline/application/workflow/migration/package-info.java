/** Moving running cases to other versions of their processes. */
package org.wattline.application.workflow.migration;
