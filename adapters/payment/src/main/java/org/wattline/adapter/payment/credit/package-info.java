/** The credit partner over its signed interface, and a simulator that speaks it. */
package org.wattline.adapter.payment.credit;
