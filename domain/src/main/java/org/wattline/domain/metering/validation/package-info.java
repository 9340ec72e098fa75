/** Validation of what meters say (数据校验, the V of VEE): a catalogue of checks, rules as data, and the exceptions that they raise. */
package org.wattline.domain.metering.validation;
