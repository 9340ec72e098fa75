/** Messages to the company's own people. */
package org.wattline.application.notification.staff;
