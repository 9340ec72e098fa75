/** WeChat Pay (微信支付), interface version 3: orders, signed and sealed notices, and a simulator. */
package org.wattline.adapter.payment.wechat;
