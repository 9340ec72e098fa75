/** Holding the bank's statements against what is on its way to the bank (银行对账). */
package org.wattline.application.payment.bankstatement;
