/** Files by which banks and agencies tell what they took (银行代扣、代收文件). */
package org.wattline.domain.payment.bank;
