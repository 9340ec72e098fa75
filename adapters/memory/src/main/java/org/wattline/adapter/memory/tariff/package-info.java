/** Imported prices in memory. */
package org.wattline.adapter.memory.tariff;
