/** Validation, estimation and editing of what meters say, for its users (数据校验与拟合). */
package org.wattline.application.metering.validation;
