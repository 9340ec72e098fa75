/** Giving money back (退费). */
package org.wattline.application.payment.refund;
