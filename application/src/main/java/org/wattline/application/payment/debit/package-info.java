/** Automatic debit: taking consent, telling customers, asking banks and channels, entering what they answer (代扣). */
package org.wattline.application.payment.debit;
