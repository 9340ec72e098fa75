/** Whom messages about applications are for (申请人通知). */
package org.wattline.application.connection.notice;
