/** Agreements on paying what is owed in parts or by a day (分期与承诺缴费). */
package org.wattline.domain.payment.instalment;
