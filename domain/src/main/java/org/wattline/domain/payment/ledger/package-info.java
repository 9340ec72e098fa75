/** The books as a whole (总账): periods, and taxes in what was earned. */
package org.wattline.domain.payment.ledger;
