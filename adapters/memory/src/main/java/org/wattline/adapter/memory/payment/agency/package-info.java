/** Agencies in memory. */
package org.wattline.adapter.memory.payment.agency;
