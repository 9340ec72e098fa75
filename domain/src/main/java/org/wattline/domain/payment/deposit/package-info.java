/** Security that customers put down (保证金). */
package org.wattline.domain.payment.deposit;
