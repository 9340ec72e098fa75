/** Messages to customers (通知): which fact leads to which notice, over which channel, and what became of each message. */
package org.wattline.domain.notification;
