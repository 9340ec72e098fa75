/** Working calendars (工作日历) from dated files. */
package org.wattline.adapter.reference.calendar;
