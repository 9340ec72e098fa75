package org.wattline.domain.connection.plan;

import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Guard;

/**
 * A level at which supply plans are approved (审批层级).
 *
 * @param position whose holders approve there
 * @param when for which plans it is needed, by the data of the application: {@code capacityKva >= 1000}
 */
public record ApprovalLevel(Text name, PositionCode position, Guard when) {}
