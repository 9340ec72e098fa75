/**
 * Working days, holidays and make-up days as published, and the clocks that run on them (工作日历与时限).
 */
package org.wattline.domain.calendar;
