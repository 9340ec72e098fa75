/** Notices (通知事项) from dated files. */
package org.wattline.adapter.reference.notification;
