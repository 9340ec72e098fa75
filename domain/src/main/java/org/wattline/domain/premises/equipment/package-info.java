/** Transformers and high-voltage motors of customers (受电设备): what they are, and what they did when. */
package org.wattline.domain.premises.equipment;
