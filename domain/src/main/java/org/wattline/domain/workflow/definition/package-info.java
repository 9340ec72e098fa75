/** What the business says of a kind of case (流程定义): steps, positions, forms, limits, guards, documents; and the lint that it passes before it is used. */
package org.wattline.domain.workflow.definition;
