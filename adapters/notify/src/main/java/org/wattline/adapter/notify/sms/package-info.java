/** Short messages through Alibaba Cloud's SendSms (version 2017-05-25, signature ACS3-HMAC-SHA256). */
package org.wattline.adapter.notify.sms;
