/** Prices, time-of-use calendars and the power-factor table from dated files (电价文件). */
package org.wattline.adapter.reference.tariff;
