/** What the company's bank says came to its account, against what is on its way there (银行对账). */
package org.wattline.domain.payment.bankstatement;
