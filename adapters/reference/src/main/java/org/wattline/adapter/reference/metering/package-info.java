/** Reference data of metering: validation rules. */
package org.wattline.adapter.reference.metering;
