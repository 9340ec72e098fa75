/** Adjustment by power factor (力调电费) and its billing again. */
package org.wattline.domain.rating.powerfactor;
