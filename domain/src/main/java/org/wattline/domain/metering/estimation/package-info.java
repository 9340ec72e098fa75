/** Estimation of what meters did not say (数据拟合, the E of VEE): a catalogue of methods, and what each estimate rests on. */
package org.wattline.domain.metering.estimation;
