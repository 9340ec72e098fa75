/** Agreeing on paying later, and judging what became of it (分期与承诺缴费). */
package org.wattline.application.payment.instalment;
