/** Alipay (支付宝): orders for codes that the customer scans, signed notices, queries and refunds, and a simulator. */
package org.wattline.adapter.payment.alipay;
