/** Money that banks and agencies took and tell of by file (银行代扣、代收). */
package org.wattline.application.payment.bank;
