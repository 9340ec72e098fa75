/** Transformers and high-voltage motors in customer files (受电设备). */
package org.wattline.application.premises.equipment;
