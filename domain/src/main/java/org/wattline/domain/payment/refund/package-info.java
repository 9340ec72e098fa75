/** Giving money back (退费). */
package org.wattline.domain.payment.refund;
